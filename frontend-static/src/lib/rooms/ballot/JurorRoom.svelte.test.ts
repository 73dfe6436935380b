import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { roomOf } from '#tests/components/jury.ts';
import { show, speak } from '#tests/components/show.ts';
import JurorRoom from './JurorRoom.svelte';

const window = {
  ...{ kind: 'VOTING', opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-01-08T00:00:00Z' },
  ...{ timeZone: 'Europe/Vienna', status: 'OPEN' },
};

/** The room of a juror, or of the chair, while jurors vote or after the close. */
async function enter(otherRule: boolean, chair: boolean, status = 'OPEN') {
  const { me, edition, release, ...room } = roomOf('Ada', 'Looms');
  const data = {
    ...room,
    me: { ...me, chair },
    edition: { ...edition, windows: [{ ...window, status }] },
    release: { ...release, otherRule },
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })));
  return show(JurorRoom, {});
}

describe('the room of a juror', () => {
  for (const locale of codes) {
    it(`says that the vote has another rule than when it opened, and takes no ratings, in ${locale}`, async () => {
      speak(locale);
      for (const chair of [false, true]) {
        for (const status of ['OPEN', 'CLOSED']) {
          const { unmount } = await enter(true, chair, status);
          const alert = page.getByRole('alert').filter({ hasText: m.rule_other_title() });
          for (const said of [m.rule_other_text(), m.rule_other_tell(), m.rule_other_means()]) {
            await expect.element(alert.getByText(said, { exact: true })).toBeVisible();
          }
          const release = page.getByRole('region', { name: m.release_title() });
          if (chair) await expect.element(release).toBeVisible();
          expect(page.getByRole('radio').all()).toHaveLength(0);
          expect(page.getByRole('button', { name: m.release_confirm() }).all()).toHaveLength(0);
          await unmount();
        }
      }
    });
  }

  it('says nothing of it and takes ratings where the rule is the first', async () => {
    await enter(false, false);
    await expect.element(page.getByRole('radio').first()).toBeVisible();
    expect(page.getByText(m.rule_other_title()).all()).toHaveLength(0);
  });
});
