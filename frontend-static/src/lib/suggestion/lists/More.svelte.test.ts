import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { relationName } from '#lib/directory/entry/relations.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, type Sample } from '#tests/components/show.ts';
import { emptyLists, type ListDraft } from '../organisation.ts';
import { listText } from './list-text.ts';
import More from './More.svelte';

function given(said: Partial<ListDraft> = {}, wrong: Record<string, string> = {}) {
  let draft = $state({ ...emptyLists(), ...said });
  return {
    idOf: (list: string) => list,
    sort: 'Partnership' as const,
    text: listText(),
    errorOf: (list: string) => wrong[list],
    get draft() {
      return draft;
    },
    set draft(changed: ListDraft) {
      draft = changed;
    },
  };
}
const said = (name: string): Partial<ListDraft> => ({
  otherNames: [{ kind: 'ALIAS', text: name }],
  relations: [{ kind: '', id: 'partnership-a', name }],
});

describe('what else is said of a new entry', () => {
  inEveryState(More, {
    closed: () => given(),
    'open, with what is wrong': ({ long, sentence }: Sample) =>
      given(said(long), { otherNames: sentence, relations: sentence }),
  });

  it('has what is wrong told with the heading and the fields that it is wrong of', async () => {
    speak('en');
    const wrong = { otherNames: 'Enter each name.', relations: 'Choose each relation.' };
    await show(More, given(said('Harbours'), wrong));
    for (const list of ['otherNames', 'relations'] as const) {
      const why = wrong[list];
      const name = { otherNames: m.entry_other_names(), relations: m.entry_relations() }[list];
      await expect.element(page.getByRole('group', { name })).toHaveAccessibleDescription(why);
      await expect.element(page.getByRole('heading', { name })).toHaveAccessibleDescription(why);
    }
  });

  it('takes a partnership that is found in the directory, and other names', async () => {
    speak('en');
    const node = { id: 'partnership-z', name: 'Zanzibar harbours' };
    const data = { partnerships: { edges: [{ node }], totalCount: 1 } };
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(Response.json({ data })),
    );
    const form = given();
    await show(More, form);
    await page.getByText(m.suggest_organisation_more()).click();
    await page.getByRole('button', { name: m.correct_name_add() }).click();
    await page.getByRole('textbox', { name: 'Name 1' }).fill('Quays');
    await page.getByRole('textbox', { name: m.correct_look_partnership() }).fill('Zanzibar');
    await page.getByRole('button', { name: /Zanzibar harbours/ }).click();
    await page
      .getByRole('combobox', { name: /Zanzibar harbours/ })
      .selectOptions(relationName('FOLLOWS'));
    await page.getByRole('checkbox', { name: m.industry_H() }).click();
    expect(form.draft).toEqual({
      industries: ['H'],
      otherNames: [{ kind: 'ALIAS', text: 'Quays' }],
      relations: [{ kind: 'FOLLOWS', id: 'partnership-z', name: 'Zanzibar harbours' }],
    });
  });
});
