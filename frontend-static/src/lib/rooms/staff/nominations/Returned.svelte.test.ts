import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Returned from './Returned.svelte';

describe('mails that did not arrive', () => {
  it('are told with the person, the time and what to do', async () => {
    await show(Returned, {
      zone: 'Europe/Vienna',
      asks: true,
      mails: [
        { person: 'NOMINATOR', state: 'COMPLAINED', at: '2027-01-01T12:00:00Z' },
        { person: 'NOMINEE', state: 'BOUNCED', at: '2027-01-02T12:00:00Z' },
      ],
    });
    for (const words of [
      m.board_returned_NOMINATOR(),
      m.board_returned_COMPLAINED(),
      m.board_returned_NOMINATOR_text(),
      m.board_returned_NOMINEE(),
      m.board_returned_NOMINEE_text(),
    ])
      await expect.element(page.getByText(words)).toBeVisible();
    const second = page.getByRole('alert').nth(1);
    await expect.element(second).toMatchTextContent(m.people_mail_BOUNCED());
    await expect.element(second).toMatchTextContent(/2\s+January/);
  });

  it('ask for no new link once the nominee has answered', async () => {
    await show(Returned, {
      zone: 'Europe/Vienna',
      asks: false,
      mails: [{ person: 'NOMINEE', state: 'BOUNCED', at: '2027-01-02T12:00:00Z' }],
    });
    await expect.element(page.getByText(m.board_returned_NOMINEE_other())).toBeVisible();
    await expect.element(page.getByText(m.board_returned_NOMINEE_text())).not.toBeInTheDocument();
  });
});
