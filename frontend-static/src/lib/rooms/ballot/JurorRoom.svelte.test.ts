import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { roomOf } from '#tests/components/jury.ts';
import { show, speak } from '#tests/components/show.ts';
import JurorRoom from './JurorRoom.svelte';
import { Sealer } from './sealing/sealer.ts';
import { uncastKept } from './vote.svelte.ts';

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

beforeEach(() => localStorage.clear());

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

  it('says before all else that what was sealed was not cast', async () => {
    const kept = { ratings: {}, sealed: 'AAAA-BBBB' };
    uncastKept(roomOf('Ada', 'Looms').me.ballotId).keep(kept);
    await enter(false, false);
    const said = page.getByText(m.jury_sealed_left_text({ start: 'AAAA' }));
    await expect.element(said).toBeVisible();
    const order = page.getByText(m.jury_order(), { exact: true }).element();
    expect(said.element().compareDocumentPosition(order)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says once that the session has ended, where it is a ballot that meets it', async () => {
    const { me, finalists, edition } = roomOf('Ada', 'Looms');
    const rated = Object.fromEntries(edition!.criteria.map(({ id }) => [id, 1]));
    uncastKept(me.ballotId).keep({
      ratings: Object.fromEntries(finalists.map(({ id }) => [id, rated])),
      sealed: null,
    });
    const under = { rule: 'ab'.repeat(32), key: null };
    vi.spyOn(Sealer.prototype, 'seal').mockResolvedValue({ text: 'c2VhbA', receipt: 'AB', under });
    await enter(false, false);
    await page.getByRole('button', { name: m.jury_review(), exact: true }).click();
    await page.getByRole('button', { name: m.jury_seal(), exact: true }).click();
    const ended = { message: 'no session', extensions: { code: 'UNAUTHENTICATED' } };
    const fetch = vi.fn(() => Promise.resolve(Response.json({ errors: [ended] })));
    vi.stubGlobal('fetch', fetch);
    const cast = page.getByRole('button', { name: m.jury_sealed_cast(), exact: true });
    await cast.click();
    const said = page.getByRole('heading', { name: m.room_ended_title() });
    await expect.element(said).toBeVisible();
    expect(page.getByText(m.room_ended_title()).all()).toHaveLength(1);
    expect(document.activeElement?.contains(said.element())).toBe(true);
    await cast.click();
    await expect.poll(() => scrollY).toBe(0);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(page.getByText(m.room_ended_title()).all()).toHaveLength(1);
  });

  it.each([false, true])('says to the chair alone who that is: %s', async (chair) => {
    await enter(false, chair);
    await expect.element(page.getByText(m.jury_order())).toBeVisible();
    expect(page.getByText(m.jury_chair()).all()).toHaveLength(chair ? 1 : 0);
  });

  it('says who learns of a conflict before one is declared', async () => {
    const { edition, finalists, ...room } = roomOf('Ada', 'Looms');
    const data = {
      ...room,
      edition: { ...edition, windows: [window] },
      finalists: finalists.map((one) => ({ ...one, declaration: 'OPEN' })),
    };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })));
    await show(JurorRoom, {});
    await expect.element(page.getByText(m.jury_conflict_seen())).toBeVisible();
  });

  it('says of whom the juror is no judge, not who is recused', async () => {
    const { finalists, edition, ...room } = roomOf('Ada', 'Looms');
    const [first, ...others] = finalists;
    const data = {
      ...room,
      finalists: [{ ...first, declaration: 'RECUSED', dossier: null }, ...others],
      edition: { ...edition, windows: [window] },
    };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })));
    await show(JurorRoom, {});
    await expect.element(page.getByText(m.jury_recused({ names: 'Ada' }))).toBeVisible();
  });

  it('says nothing of it and takes ratings where the rule is the first', async () => {
    await enter(false, false);
    await expect.element(page.getByRole('radio').first()).toBeVisible();
    expect(page.getByText(m.rule_other_title()).all()).toHaveLength(0);
  });
});
