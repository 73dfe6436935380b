import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition, StaffRoom } from '../staff.ts';
import Overview from './Overview.svelte';

/** What was asked of the server, by its name. */
let sent: string[];
let checklist: { code: string; done: boolean }[];

beforeEach(() => {
  sent = [];
  checklist = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    sent.push(operationName);
    const numbers = { drafts: 0, total: 0, categories: [], countries: [], languages: [] };
    const data = {
      BoardNumbers: { boardNumbers: { ...numbers, statuses: [], flags: [], days: [] } },
      NotReached: { notReached: { advisers: 0, jurors: 0, trustees: 0 } },
      Checklist: { checklist },
      AdviceProgress: { adviceProgress: [{ undeclared: 1, begun: 0 }] },
    }[operationName];
    return Promise.resolve(Response.json({ data: data ?? {} }));
  });
});

/** In a state of an edition whose call is open, or over. */
async function showIn(state: string, status: 'OPEN' | 'CLOSED', reads = false): Promise<void> {
  const call = {
    ...{ kind: 'CALL', status, timeZone: 'Europe/Vienna' },
    ...{ opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-03-01T00:00:00Z' },
  };
  const edition = {
    ...{ id: 'edition-2027', year: 2027, name: '2027', timeZone: 'Europe/Vienna' },
    ...{ state, windows: [call], laureates: [], publicAt: null },
  } as unknown as StaffEdition;
  await show(Staffed, {
    part: Overview as unknown as Component<ComponentProps<Component>>,
    given: {},
    room: { edition, voting: { ballots: 0, quorum: 3 } as StaffRoom['voting'] },
    reads,
  });
  const list = () => [...document.querySelectorAll('[aria-labelledby="checklist"]')].at(-1);
  const said = state === 'DRAFT' ? m.staff_checklist_contact() : m.staff_checklist_none();
  await expect.poll(() => list()?.textContent).toContain(said);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** The titles of the page's sections, in the order in which they are read. */
const titles = () =>
  [...document.querySelectorAll('main section > h2')].map((title) => title.textContent);

describe('what is missing', () => {
  it('is not nothing while no page says where to write', async () => {
    await showIn('DRAFT', 'CLOSED');
    await expect.poll(() => document.querySelector('#checklist ~ [role="status"]')).toBeNull();
    await expect.element(page.getByText(m.staff_checklist_none())).not.toBeInTheDocument();
  });
});

describe('the next act', () => {
  it.each([
    ['DRAFT', 'CLOSED'],
    ['CALL_OPEN', 'OPEN'],
    ['SCREENING', 'CLOSED'],
    ['COUNTED', 'CLOSED'],
    ['ANNOUNCED', 'CLOSED'],
  ] as const)('stands first, before the steps and the figures: %s', async (state, status) => {
    await showIn(state, status);
    expect(titles()[0]).toBe(m.staff_act_title());
    const steps = page.getByRole('list', { name: m.ribbon_label() }).element();
    const title = page.getByRole('heading', { name: m.staff_act_title() }).element();
    const place = title.compareDocumentPosition(steps);
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('what cannot be undone', () => {
  it.each([
    ['a call that is closed before its time', 'CALL_OPEN', 'OPEN'],
    ['the beginning of advice', 'SCREENING', 'CLOSED'],
    ['an archive', 'ANNOUNCED', 'CLOSED'],
  ] as const)('stands last: %s', async (_, state, status) => {
    await showIn(state, status);
    expect(titles().at(-1)).toBe(m.staff_irreversible());
    expect(titles().filter((title) => title === m.staff_irreversible())).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('only asks when its button is pressed', async () => {
    await showIn('CALL_OPEN', 'OPEN');
    await button(m.staff_close_call()).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByLabelText(m.staff_close_call_reason()).fill('The hall burnt down.');
    await button(m.staff_close_call()).click();
    await expect.element(page.getByText(m.staff_close_call_ask())).toBeVisible();
    expect(sent).not.toContain('CloseCall');
    await page.getByRole('dialog').getByRole('button', { name: m.room_cancel() }).click();
    await expect.element(page.getByText(m.staff_close_call_ask())).not.toBeVisible();
    expect(sent).not.toContain('CloseCall');
  });

  it('is not shown to whoever is there to read, nor where nothing is of that kind', async () => {
    await showIn('CALL_OPEN', 'OPEN', true);
    expect(titles()).not.toContain(m.staff_irreversible());
    await showIn('SCREENING', 'CLOSED', true);
    expect(titles()).not.toContain(m.staff_irreversible());
    await showIn('COUNTED', 'CLOSED');
    expect(titles()).not.toContain(m.staff_irreversible());
  });
});

/** With the advisers' time over. */
async function showAdvice(done: boolean) {
  checklist = [{ code: 'SHORTLIST_RECORDED', done }];
  const closed = {
    ...{ kind: 'ADVICE', status: 'CLOSED', timeZone: 'Europe/Vienna' },
    ...{ opensAt: '2027-03-01T00:00:00Z', closesAt: '2027-05-01T00:00:00Z' },
  };
  const edition = {
    ...{ id: 'edition-2027', year: 2027, name: '2027', timeZone: 'Europe/Vienna' },
    ...{ state: 'ADVICE', windows: [closed], laureates: [], publicAt: null },
  } as unknown as StaffEdition;
  return show(Staffed, {
    part: Overview as unknown as Component<ComponentProps<Component>>,
    given: {},
    room: { edition, voting: { ballots: 0, quorum: 3 } as StaffRoom['voting'] },
  });
}

describe('the next act while there is advice', () => {
  const act = (name: string) => page.getByRole('link', { name, exact: true });

  it('is none of the two until it is known whether there is a shortlist', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<null>();
    const { unmount } = await showAdvice(true);
    await expect.element(act(m.staff_to_vote())).toHaveClass('primary');
    await expect.element(act(m.staff_to_shortlist())).toHaveClass('secondary');
    await unmount();
    sent = [];
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      if ((asked[1]?.body as string).includes('Checklist')) await answered;
      return fetch(...asked);
    });
    await showAdvice(false);
    await expect.poll(() => sent).toContain('BoardNumbers');
    for (const name of [m.staff_to_vote(), m.staff_to_shortlist()])
      await expect.element(act(name)).toHaveClass('secondary');
    answer(null);
    await expect.element(act(m.staff_to_shortlist())).toHaveClass('primary');
    await expect.element(act(m.staff_to_vote())).toHaveClass('secondary');
  });
});

describe('advisers who are late', () => {
  const link = page.getByRole('link', { name: m.staff_extend_title() });

  it('are given more time while there is no shortlist', async () => {
    await showAdvice(false);
    await expect.element(link).toHaveAttribute('href', '#extend');
    await expect.element(button(m.staff_extend())).toBeVisible();
  });

  it('are given none once there is one', async () => {
    await showAdvice(true);
    await expect.element(page.getByText(m.staff_checklist_done(), { exact: true })).toBeVisible();
    expect(link.all()).toHaveLength(0);
    expect(button(m.staff_extend()).all()).toHaveLength(0);
  });
});
