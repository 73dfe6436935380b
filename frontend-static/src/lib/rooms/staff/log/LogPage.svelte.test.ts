import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AccessTrailQuery, AuditLogQuery } from '#lib/graphql/generated/secretariat.ts';
import { day, moment } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, spaced, tab, tabPast, type Sample } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import AccessTrail from './AccessTrail.svelte';
import LogPage from './LogPage.svelte';

type Entry = AuditLogQuery['auditLog']['edges'][number]['node'];
type Opening = AccessTrailQuery['accessTrail']['edges'][number]['node'];
interface Logs {
  entries?: readonly Entry[];
  openings?: readonly Opening[];
  /** Who is in the secretariat now. */
  officers?: readonly { readonly id: string; readonly name: string }[];
  /** How many come at once. */
  most?: number;
}

const LOG = 'edition-2026';
const AT = '2026-03-01T12:00:00Z';
/** Hashed as by the server, newest first. */
const ENTRIES: readonly Entry[] = [
  {
    ...{ id: 'b', index: 1, at: '2026-03-01T12:00:01Z', actor: 'count', act: 'BALLOTS_COUNTED' },
    ...{ subject: LOG, detail: null },
    hash: '7ab385cddb66a2d96ef6bf46fc298ccfdef2694b279865183b99105f16d70e4b',
  },
  {
    ...{ id: 'a', index: 0, at: AT, actor: 'clock', act: 'VOTE_CLOSED' },
    ...{ subject: LOG, detail: 'é"\n' },
    hash: 'dce15618c506d49e7bc0f01ba96d51ba93ab47caf8c7841f8592629a277ac52d',
  },
];
const opening = (id: string, more: Partial<Opening> = {}): Opening => ({
  ...{ id, at: AT, role: 'JUROR', reader: 'person-1', readerName: 'Ada', opened: 'DOSSIER' },
  ...{ subject: 'nomination-1', file: null },
  ...more,
});

/** The server has these logs, and gives them page by page. */
function serves({ entries = [], openings = [], officers = [], most = 50 }: Logs) {
  const pageOf = (nodes: readonly object[], after: string | null) => {
    const from = Number(after ?? 0);
    const to = from + most;
    const edges = nodes.slice(from, to).map((node) => ({ node }));
    return { edges, pageInfo: { hasNextPage: to < nodes.length, endCursor: String(to) } };
  };
  return vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string) as {
      operationName: string;
      variables: { after?: string | null };
    };
    const after = variables.after ?? null;
    const data = {
      AccessTrail: { accessTrail: pageOf(openings, after) },
      Officers: { officers },
      AuditHead: { auditHead: { size: entries.length, hash: entries[0]?.hash ?? '' } },
      AuditLog: { auditLog: pageOf(entries, after) },
    }[operationName];
    return Promise.resolve(Response.json({ data }));
  });
}
const given = (part: unknown, logs: Logs) => {
  serves(logs);
  return {
    part: part as Component<ComponentProps<Component>>,
    given: {},
    room: { edition: { id: LOG, timeZone: 'Europe/Vienna' } as StaffEdition },
  };
};
const table = (name: string) => page.getByRole('table', { name });

describe('the page of the logs', () => {
  const logs = (say: Sample, words = say.short): Logs => ({
    entries: ENTRIES.map((entry) => ({ ...entry, detail: words })),
    openings: [opening('a', { readerName: words }), opening('b', { readerName: null })],
    most: 1,
  });
  inEveryState(Staffed, {
    default: (say) => given(LogPage, logs(say)),
    'long text': (say) => given(LogPage, logs(say, say.long)),
    empty: () => given(LogPage, {}),
  });

  it('shows both, each under its title, and says where one is empty', async () => {
    await show(Staffed, given(LogPage, { openings: [opening('a')] }));
    const title = (name: string) => page.getByRole('heading', { level: 2, name });
    await expect.element(title(m.staff_nav_log())).toBeVisible();
    await expect.element(page.getByText(m.log_none())).toBeVisible();
    await expect.element(title(m.trail_title())).toBeVisible();
    await expect.element(table(m.trail_title())).toMatchTextContent('Ada');
  });

  it('names who of the secretariat did what, and says of who was removed that they are gone', async () => {
    const [one, other] = ENTRIES;
    const entries = [
      { ...one!, actor: 'SECRETARIAT:person-1', subject: 'person-2' },
      { ...other!, actor: 'SECRETARIAT:person-3' },
    ];
    const officers = [
      { id: 'person-1', name: 'Ola' },
      { id: 'person-2', name: 'Rea' },
    ];
    await show(Staffed, given(LogPage, { entries, officers }));
    const rows = table(m.staff_nav_log()).getByRole('row');
    await expect.element(rows.nth(1)).toMatchTextContent('Ola');
    await expect.element(rows.nth(1)).toMatchTextContent('Rea');
    await expect.element(rows.nth(1)).not.toMatchTextContent(m.trail_gone());
    await expect.element(rows.nth(2)).toMatchTextContent('person-3');
    await expect.element(rows.nth(2)).toMatchTextContent(m.trail_gone());
  });

  it('is checked by keyboard, entry by entry over all its pages', async () => {
    await show(Staffed, given(LogPage, { entries: ENTRIES, most: 1 }));
    await expect.element(table(m.staff_nav_log())).toMatchTextContent(m.act_BALLOTS_COUNTED());
    expect((await tab()).textContent?.trim()).toBe(m.log_check());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: m.log_intact_title() })).toBeVisible();
    expect(document.activeElement?.textContent).toContain(ENTRIES[0]!.hash);
  });

  it('names the first entry that is not what was written', async () => {
    const entries = ENTRIES.map((entry) => ({ ...entry, actor: 'seed' }));
    await show(Staffed, given(LogPage, { entries }));
    await page.getByRole('button', { name: m.log_check() }).click();
    const broken = page.getByRole('alert');
    await expect.element(broken).toMatchTextContent(m.log_broken_title({ index: '0' }));
  });
});

describe('the trail of who opened what', () => {
  it('says what, when in the zone of the award, who and of whom', async () => {
    const file = opening('b', { opened: 'FILE', file: 'file-1', role: 'TRUSTEE' });
    const gone = opening('c', { opened: 'ROOM', readerName: null, role: 'SECRETARIAT' });
    await show(Staffed, given(AccessTrail, { openings: [opening('a'), file, gone] }));
    const row = (at: number) => table(m.trail_title()).getByRole('row').nth(at);
    await expect.element(row(1)).toMatchTextContent(m.trail_opened_DOSSIER());
    // Of a juror the day alone is noted.
    await expect.element(row(1)).toMatchTextContent(day(AT, 'UTC'));
    await expect.element(row(1)).not.toMatchTextContent(spaced(moment(AT, 'Europe/Vienna')));
    await expect.element(row(2)).toMatchTextContent(spaced(moment(AT, 'Europe/Vienna')));
    await expect.element(row(1)).toMatchTextContent(`${m.log_actor_JUROR()} Ada`);
    await expect.element(row(1)).toMatchTextContent('nomination-1');
    await expect.element(row(2)).toMatchTextContent('file-1');
    await expect.element(row(2)).not.toMatchTextContent('nomination-1');
    await expect
      .element(row(3))
      .toMatchTextContent(`${m.log_actor_SECRETARIAT()} ${m.trail_gone()}`);
  });

  it('says what goes with an act in words, where that is a code', async () => {
    const coded = { act: 'SCREENING_UNDONE', detail: 'SUBMITTED' };
    const entries = [{ ...ENTRIES[0]!, ...coded }, ENTRIES[1]!];
    await show(Staffed, given(LogPage, { entries }));
    const cell = table(m.staff_nav_log()).getByText(m.board_status_SUBMITTED());
    await expect.element(cell).toBeVisible();
  });

  it('is read on by keyboard', async () => {
    const openings = ['a', 'b'].map((id) => opening(id, { readerName: `Reader ${id}` }));
    await show(Staffed, given(AccessTrail, { openings, most: 1 }));
    await expect.element(table(m.trail_title())).toMatchTextContent('Reader a');
    expect((await tab()).textContent?.trim()).toBe(m.room_more());
    await userEvent.keyboard('{Enter}');
    await expect.element(table(m.trail_title())).toMatchTextContent('Reader b');
    expect(table(m.trail_title()).getByRole('row').all()).toHaveLength(3);
    await tabPast();
  });
});
