import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Shortlist from './Shortlist.svelte';

const row = (id: string, submitted: number) => ({
  ...{ id, reference: `NOM-${id}`, status: 'ELIGIBLE', nomineeName: `Ada ${id}` },
  dossier: { role: 'Chair', company: 'Looms', country: 'AT' },
  advice: {
    ...{ assigned: 2, submitted, recommendShortlist: submitted },
    ...{ weightedMedian: null, levels: null },
  },
});
const OUTSTANDING = { code: 'OUTSTANDING', field: ['input', 'despiteOutstanding'], message: '' };

/** The page, whose questions are answered by now. */
async function opened() {
  const edition = {
    ...{ id: 'edition-2026', state: 'ADVICE', timeZone: 'Europe/Vienna' },
    ...{ categories: [], criteria: [], formQuestions: [], windows: [] },
  };
  await show(Staffed, {
    part: Shortlist as unknown as Component<ComponentProps<Component>>,
    given: {},
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
}

const progress = (undeclared: number, begun: number) => ({
  ...{ adviser: 'bo', name: 'Bo', undeclared, begun, submitted: 3, recused: 0, remindedAt: null },
});

const levelled = (id: string) => ({
  ...row(id, 2),
  advice: {
    ...{ assigned: 2, submitted: 2, recommendShortlist: 2 },
    ...{ weightedMedian: 2, levels: { mean: 2, lowest: 1, highest: 3 } },
  },
});

/**
 * Two nominations, of which so many assessments were submitted when the page read them, and others that are not shown; the server
 * knows of one that was not.
 */
async function record(submitted: number) {
  const wishes: boolean[] = [];
  let on: string | null = null;
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    const rows = variables.status === 'ELIGIBLE' ? [row('a', 2), row('b', submitted)] : [];
    const edges = rows.map((node) => ({ node }));
    if (operationName === 'RecordShortlist') {
      wishes.push(variables.input.despiteOutstanding);
      if (wishes.at(-1)) on = variables.input.reasons;
    }
    const data = {
      ShortlistOverview: { nominations: { edges, pageInfo: { hasNextPage: false } } },
      ShortlistReasons: { edition: { id: 'edition-2026', shortlistReasons: on } },
      AdviserAgreement: { agreement: [] },
      AdviceProgress: { adviceProgress: [progress(3 * (2 - submitted), 2 - submitted)] },
      RecordShortlist: { recordShortlist: { userErrors: wishes.at(-1) ? [] : [OUTSTANDING] } },
    }[operationName as string];
    return Promise.resolve(Response.json({ data: data ?? {} }));
  });
  await opened();
  for (const name of ['Ada a', 'Ada b'])
    await userEvent.click(page.getByRole('checkbox', { name: m.shortlist_take_name({ name }) }));
  await userEvent.fill(page.getByRole('textbox', { name: m.shortlist_reasons() }), 'The best.');
  await userEvent.click(page.getByRole('button', { name: m.shortlist_record() }));
  const question = page.getByRole('dialog', { name: m.shortlist_record_ask() });
  return { wishes, question };
}

describe('a shortlist that is recorded while an assessment is outstanding', () => {
  it('is confirmed by who is told so', async () => {
    const { wishes, question } = await record(1);
    await expect.element(question).toMatchTextContent(m.shortlist_outstanding({ count: 4 }));
    await userEvent.click(question.getByRole('button', { name: m.shortlist_record() }));
    await expect.poll(() => wishes).toEqual([true]);
    localStorage.clear();
  });

  it('shows the reasons once they are recorded', async () => {
    const { question } = await record(1);
    const heading = page.getByRole('heading', { name: m.shortlist_reasons_recorded() });
    await expect.element(question).toBeVisible();
    expect(heading.query()).toBeNull();
    await userEvent.click(question.getByRole('button', { name: m.shortlist_record() }));
    await expect.element(heading).toBeVisible();
    await expect.element(page.getByText('The best.', { exact: true })).toBeVisible();
    localStorage.clear();
  });

  it('is confirmed once more where the page did not know of it', async () => {
    const { wishes, question } = await record(2);
    await userEvent.click(question.getByRole('button', { name: m.shortlist_record() }));
    await expect.element(question).toMatchTextContent(refusalText('OUTSTANDING'));
    await userEvent.click(question.getByRole('button', { name: m.shortlist_record() }));
    await expect.poll(() => wishes).toEqual([false, true]);
    localStorage.clear();
  });
});

describe('the mean of what advisers gave', () => {
  it('has the range of it beside it, and stands alone where all gave the same', async () => {
    const alike = levelled('b');
    alike.advice.levels = { mean: 2.75, lowest: 2.75, highest: 2.75 };
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName, variables } = JSON.parse(init?.body as string);
      const rows = variables.status === 'ELIGIBLE' ? [levelled('a'), alike] : [];
      const edges = rows.map((node) => ({ node }));
      const data = {
        ShortlistOverview: { nominations: { edges, pageInfo: { hasNextPage: false } } },
        ShortlistReasons: { edition: { id: 'edition-2026', shortlistReasons: null } },
        AdviserAgreement: { agreement: [] },
        AdviceProgress: { adviceProgress: [] },
      }[operationName as string];
      return Promise.resolve(Response.json({ data: data ?? {} }));
    });
    await opened();
    const cell = (text: string) => page.getByRole('cell', { name: text, exact: true });
    const ends = { lowest: '1', highest: '3' };
    await expect.element(cell(m.shortlist_spread_value({ mean: '2', ...ends }))).toBeVisible();
    await expect.element(cell('2.75')).toBeVisible();
  });
});

describe('a shortlist of many', () => {
  it('is read a few pages at a time', async () => {
    const asked: (string | null)[] = [];
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((then) => (arrive = then));
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      const { operationName, variables } = JSON.parse(init?.body as string);
      const from = Number(variables.after ?? 0);
      const eligible = variables.status === 'ELIGIBLE';
      if (eligible) asked.push(variables.after);
      if (variables.status === 'SHORTLISTED') await held;
      // One is recorded while both are read.
      const rows = Array.from({ length: eligible ? 50 : 1 }, (_, i) => levelled(`${from + i}`));
      const edges = rows.map((node) => ({ node }));
      const pageInfo = { hasNextPage: eligible && from < 200, endCursor: `${from + 50}` };
      const data = {
        ShortlistOverview: { nominations: { edges, pageInfo } },
        ShortlistReasons: { edition: { id: 'edition-2026', shortlistReasons: null } },
        AdviserAgreement: { agreement: [] },
        AdviceProgress: { adviceProgress: [] },
      }[operationName as string];
      return Response.json({ data: data ?? {} });
    });
    await opened();
    await expect.poll(() => asked, { message: 'beside those that are on it' }).toEqual([null]);
    arrive();
    const name = m.shortlist_take_name({ name: 'Ada 199' });
    await expect.element(page.getByRole('checkbox', { name })).toBeInTheDocument();
    expect(asked).toEqual([null, '50', '100', '150']);
    await expect.element(page.getByText(m.advice_chart_shown())).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.room_more() }));
    const last = m.shortlist_take_name({ name: 'Ada 249' });
    await expect.element(page.getByRole('checkbox', { name: last })).toBeInTheDocument();
    expect(asked).toHaveLength(5);
    await expect.element(page.getByText(m.advice_chart_shown())).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: m.room_more() })).not.toBeInTheDocument();
  });
});
