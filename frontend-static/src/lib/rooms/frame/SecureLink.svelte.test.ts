import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, text } from '#tests/components/show.ts';
import { RoomSession } from './session.svelte.ts';
import RoomFrame from './RoomFrame.svelte';
import SecureLink from './SecureLink.svelte';

const parts = { audience: 'For whoever writes it.', trouble: null, open: () => undefined };

describe('a secure link', () => {
  inEveryState(SecureLink, {
    waiting: () => ({ ...parts, state: 'WAITING' as const }),
    refused: ({ short, sentence }) => ({
      ...parts,
      state: 'REFUSED' as const,
      lost: sentence,
      without: { label: short, go: () => undefined },
    }),
  });

  it('says what is in the way before it is opened, and can be opened all the same', async () => {
    const open = vi.fn();
    const before = text('No passkeys here.');
    await show(SecureLink, { ...parts, state: 'WAITING' as const, before, open });
    await expect.element(page.getByText('No passkeys here.')).toBeVisible();
    expect((await tab()).textContent?.trim()).toBe(m.link_open());
    expect(open).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledOnce();
  });

  it('that a mail program has cut is told from none, and one can go on without it', async () => {
    const load = vi.fn(() => Promise.resolve({}));
    const forgetFragment = vi.fn();
    const never = () => Promise.reject(new Error('nothing is sent'));
    const session = new RoomSession({ load, open: never, leave: never, forgetFragment });
    await session.start('#q7Zk2-_bXwM4');
    await show(RoomFrame, {
      session,
      title: 'Nominate',
      audience: parts.audience,
      lost: m.nominate_link_refused(),
      without: m.nominate_without_link(),
      children: text('The form'),
    });
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.nominate_link_refused());
    expect(load).not.toHaveBeenCalled();
    expect((await tab()).textContent?.trim()).toBe(m.nominate_without_link());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('The form')).toBeVisible();
    expect(forgetFragment).toHaveBeenCalledTimes(1);
  });
});
