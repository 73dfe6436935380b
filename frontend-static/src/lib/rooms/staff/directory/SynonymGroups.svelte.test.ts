import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import SynonymGroups from './SynonymGroups.svelte';

interface Sent {
  operationName?: string;
  query: string;
  variables: Record<string, unknown>;
}

const group = { id: 'synonyms-1', language: 'AR', words: ['مركب', 'سفينة شراعية'] };
const entry = { id: 'partnership-a', name: 'Ferries that look out', added: true };
const trial = {
  partnerships: { now: 0, then: 1, entries: [entry] },
  organisations: { now: 2, then: 2, entries: [] },
  userErrors: [],
};

/** The server has these groups and answers so. */
function given(groups: unknown[], answers: Record<string, unknown> = {}, reads = false) {
  const sent: Sent[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const body = JSON.parse(init!.body as string) as Sent;
    sent.push(body);
    const data = { synonyms: groups, trySynonyms: trial, ...answers };
    return Promise.resolve(Response.json({ data }));
  });
  const staffed = {
    part: SynonymGroups as unknown as Component<ComponentProps<Component>>,
    given: {} as ComponentProps<Component>,
    reads,
  };
  return { staffed, sent };
}

async function write(search = 'dhow') {
  await page.getByLabelText(m.synonyms_words()).fill('dhow\n\n ferry ');
  await page.getByLabelText(m.synonyms_search()).fill(search);
  await page.getByRole('button', { name: m.synonyms_try(), exact: true }).click();
}

const add = () => page.getByRole('button', { name: m.synonyms_add(), exact: true });

describe('the groups of synonyms', () => {
  inEveryState(Staffed, {
    none: () => given([]).staffed,
    some: ({ long }) => given([group, { ...group, id: '2', words: [long, long] }]).staffed,
    'for somebody who reads': () => given([group], {}, true).staffed,
  });

  it('are added once it was seen what they find, and not before', async () => {
    speak('en');
    const words = { id: 'synonyms-2', language: 'EN', words: ['dhow', 'ferry'] };
    const addSynonyms = { synonyms: [words], userErrors: [] };
    const { staffed, sent } = given([], { addSynonyms });
    await show(Staffed, staffed);
    await expect.element(page.getByText(m.synonyms_none())).toBeVisible();
    await expect.element(add()).not.toBeInTheDocument();
    await write();
    await expect
      .element(page.getByText(m.synonyms_partnerships({ now: '0', then: '1' })))
      .toBeVisible();
    const found = page.getByRole('listitem').filter({ hasText: entry.name });
    await expect.element(found).toMatchTextContent(m.synonyms_new());
    await page.getByLabelText(m.synonyms_words()).fill('dhow\nlorry');
    await expect.element(add()).not.toBeInTheDocument();
    await write();
    await add().click();
    await page.getByRole('dialog').getByRole('button', { name: m.synonyms_add() }).click();
    await expect.element(page.getByText('dhow, ferry')).toBeVisible();
    const input = { language: 'EN', words: ['dhow', 'ferry'] };
    expect(sent.at(-1)!.variables).toEqual({ input });
    expect(sent.at(-2)!.variables).toEqual({ input, search: 'dhow' });
  });

  it('are refused at their field, and tried on a search that is written', async () => {
    speak('en');
    const refused = { code: 'SYNONYMS_COUNT', field: ['input', 'words'], message: '' };
    const trySynonyms = { partnerships: null, organisations: null, userErrors: [refused] };
    const { staffed, sent } = given([], { trySynonyms });
    await show(Staffed, staffed);
    await expect.element(page.getByText(m.synonyms_none())).toBeVisible();
    await write(' ');
    await expect.element(page.getByText(new RegExp(m.room_required()))).toBeVisible();
    expect(sent).toHaveLength(1);
    await write();
    const most = { least: '2', most: '12' };
    await expect.element(page.getByText(new RegExp(m.refusal_SYNONYMS_COUNT(most)))).toBeVisible();
    await expect.element(add()).not.toBeInTheDocument();
  });

  it('are withdrawn, each by its own button', async () => {
    speak('ar');
    const { staffed, sent } = given([group], {
      withdrawSynonyms: { synonyms: [], userErrors: [] },
    });
    await show(Staffed, staffed);
    await page.getByRole('button', { name: new RegExp(`^${m.synonyms_withdraw()}`) }).click();
    await page.getByRole('dialog').getByRole('button', { name: m.synonyms_withdraw() }).click();
    await expect.element(page.getByText(m.synonyms_none())).toBeVisible();
    expect(sent.at(-1)!.variables).toEqual({ group: group.id });
  });
});
