import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry } from '#lib/directory/entry/entry.ts';
import { roleName } from '#lib/directory/entry/labels.ts';
import { relationName } from '#lib/directory/entry/relations.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, type Sample } from '#tests/components/show.ts';
import { valuesOf, type Values } from '../correction.ts';
import { correctionText } from '../text.server.ts';
import EntryLists from './EntryLists.svelte';

const entry = (name = 'Line', many = 2) =>
  ({
    ...{ __typename: 'Partnership', id: 'partnership-a', name: 'Harbours', summary: '' },
    ...{ kind: 'COUNCIL', themes: [], countries: [], reach: 'NOT_STATED' },
    industries: ['H'],
    participants: Array.from({ length: many }, (_, index) => ({
      role: 'PARTNER',
      organisation: { id: `organisation-${index}`, name: `${name} ${index}` },
    })),
    relations: [{ kind: 'PART_OF', id: 'partnership-b', entry: { name } }],
    otherNames: [
      { kind: 'ALIAS', text: name, language: null },
      { kind: 'FORMER', text: 'Ports', language: 'ES' },
    ],
  }) as unknown as Entry;

function given(of = entry(), wrong: Record<string, string> = {}) {
  let values = $state(valuesOf(of));
  return {
    entry: of,
    text: correctionText(),
    errorOf: (id: string) => wrong[id],
    get values() {
      return values;
    },
    set values(changed: Values) {
      values = changed;
    },
  };
}
/** The public room finds these organisations. */
function finds(...names: string[]): void {
  const edges = names.map((name) => ({
    node: { id: 'organisation-z', name, acronym: null, kind: 'PRIVATE', country: null },
  }));
  const organisations = { edges };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(Response.json({ data: { organisations } })),
  );
}
const summary = (id: string) => document.querySelector<HTMLElement>(`summary#${id}`)!;

describe('the lists of an entry', () => {
  inEveryState(EntryLists, {
    closed: () => given(),
    'open, with what is wrong': ({ long, sentence }: Sample) =>
      given(entry(long), {
        participants: sentence,
        relations: sentence,
        otherNames: sentence,
      }),
  });

  it('say how many they have, and are opened by Enter', async () => {
    speak('en');
    await show(EntryLists, given());
    expect((await tab()).textContent).toBe('Where it acts 0');
    expect((await tab()).textContent).toBe('Industry 1');
    expect((await tab()).textContent).toBe('Who takes part 2');
    expect(summary('otherNames').textContent).toBe('Other names 1');
    expect(page.getByRole('combobox').all()).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('link', { name: 'Line 1' })).toBeVisible();
    await expect.element(page.getByRole('combobox').first()).toHaveValue('PARTNER');
  });

  it('have every section of industry to choose from', async () => {
    speak('en');
    const form = given();
    await show(EntryLists, form);
    summary('industries').click();
    await page.getByRole('checkbox', { name: m.industry_I() }).click();
    expect(form.values.industries).toEqual(['H', 'I']);
  });

  it('take one that is found in the directory, which has to be said what it does', async () => {
    speak('en');
    finds('Zanzibar Lines');
    const form = given();
    await show(EntryLists, form);
    summary('participants').click();
    const words = page.getByRole('textbox');
    await words.fill('Zanzibar');
    await page.getByRole('button', { name: /Zanzibar Lines/ }).click();
    await expect.element(words).toHaveValue('');
    const added = page.getByRole('combobox', { name: /Zanzibar Lines/ });
    await expect.element(added).toHaveFocus();
    expect(form.values.participants.at(-1)).toMatchObject({ id: 'organisation-z', kind: '' });
    await added.selectOptions(roleName('HOST'));
    expect(form.values.participants.at(-1)).toMatchObject({ kind: 'HOST' });
  });

  it('say that nothing is found, until something else is typed', async () => {
    speak('en');
    finds();
    await show(EntryLists, given());
    summary('participants').click();
    const words = page.getByRole('textbox');
    await words.fill('Zanzibar');
    const none = page.getByRole('status').getByText(correctionText().lookNone);
    await expect.element(none).toBeVisible();
    await words.fill('');
    await expect.element(none).not.toBeInTheDocument();
  });

  it('give one up, and the focus goes on', async () => {
    speak('en');
    const form = given();
    await show(EntryLists, form);
    summary('relations').click();
    await expect
      .element(page.getByRole('combobox').first())
      .toHaveDisplayValue(relationName('PART_OF'));
    await page.getByRole('button', { name: /Line/ }).click();
    expect(form.values.relations).toEqual([]);
    await expect.element(page.getByRole('textbox')).toHaveFocus();
    expect(summary('relations').textContent).toBe('How it relates to other entries 0');
  });

  it('take no more than the room does', async () => {
    speak('en');
    await show(EntryLists, given(entry('Line', correctionText().mostOf.participants)));
    summary('participants').click();
    await expect.element(page.getByRole('link', { name: 'Line 39' })).toBeVisible();
    expect(page.getByRole('textbox').all()).toHaveLength(0);
  });

  it('take another name', async () => {
    speak('en');
    const form = given();
    await show(EntryLists, form);
    summary('otherNames').click();
    await page.getByRole('button', { name: 'Add a name' }).click();
    const added = page.getByRole('textbox', { name: 'Name 2' });
    await expect.element(added).toHaveFocus();
    await added.fill('Quays');
    expect(form.values.otherNames.map(({ text }) => text)).toEqual(['Line', 'Quays']);
    await page.getByRole('button', { name: /Name 1/ }).click();
    expect(form.values.otherNames).toEqual([{ kind: 'ALIAS', text: 'Quays' }]);
  });

  it('show what is wrong where it can be put right', async () => {
    speak('en');
    await show(EntryLists, given(entry(), { otherNames: 'Enter each name.' }));
    await expect.element(page.getByText('Enter each name.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Name 1' })).toHaveValue('Line');
    expect(summary('otherNames').getAttribute('aria-describedby')).toBe('otherNames-error');
  });
});
