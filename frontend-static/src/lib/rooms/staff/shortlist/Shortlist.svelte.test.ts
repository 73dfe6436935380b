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
  ...{ id, reference: `BLA-${id}`, status: 'ELIGIBLE', nomineeName: `Ada ${id}` },
  dossier: { role: 'Chair', company: 'Looms', country: 'AT' },
  advice: {
    ...{ assigned: 2, submitted, recommendShortlist: submitted },
    ...{ weightedMedian: null, levels: null },
  },
});
const OUTSTANDING = { code: 'OUTSTANDING', field: ['input', 'despiteOutstanding'], message: '' };

/** Two nominations, of which so many assessments were submitted when the page read them; the server knows of one that was not. */
async function record(submitted: number) {
  const wishes: boolean[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    const rows = variables.status === 'ELIGIBLE' ? [row('a', 2), row('b', submitted)] : [];
    const edges = rows.map((node) => ({ node }));
    if (operationName === 'RecordShortlist') wishes.push(variables.input.despiteOutstanding);
    const data = {
      ShortlistOverview: { nominations: { edges, pageInfo: { hasNextPage: false } } },
      AdviserAgreement: { agreement: [] },
      AdviceProgress: { adviceProgress: [] },
      RecordShortlist: { recordShortlist: { userErrors: wishes.at(-1) ? [] : [OUTSTANDING] } },
    }[operationName as string];
    return Promise.resolve(Response.json({ data: data ?? {} }));
  });
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
    await expect.element(question).toMatchTextContent(m.shortlist_outstanding({ count: 1 }));
    await userEvent.click(question.getByRole('button', { name: m.shortlist_record() }));
    await expect.poll(() => wishes).toEqual([true]);
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
