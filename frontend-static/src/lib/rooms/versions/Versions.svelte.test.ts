import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, violations } from '#tests/components/show.ts';
import { edition } from '#tests/submitted.ts';
import type { Version } from './between.ts';
import Versions from './Versions.svelte';

const one: Version = {
  number: 1,
  at: '2027-01-01T00:00:00Z',
  isEntered: false,
  fields: [{ field: 'statements.strategy', text: 'A mistake.' }],
  files: [{ id: 'old', name: 'Old.pdf', removed: true }],
};
const two: Version = {
  number: 2,
  at: '2027-01-02T00:00:00Z',
  isEntered: true,
  fields: [{ field: 'statements.strategy', text: 'Mended.' }],
  files: [{ id: 'new', name: 'New.pdf', removed: false }],
};
const given = { reference: 'NOM-2026-0001', language: 'FR', edition };
const open = (name: string) => page.getByText(name, { exact: true }).click();

describe('the versions of a nomination', () => {
  it('are each with its receipt, by whom it is, and what it changed, the last one first', async () => {
    await show(Versions, { versions: [one, two], ...given });
    const items = page.getByRole('listitem').all();
    await expect.element(items[0]!).toMatchTextContent(/Version 2.*NOM-2026-0001/);
    await expect.element(items[0]!).toMatchTextContent(m.versions_office());
    await expect.element(items[1]!).toMatchTextContent(m.versions_own());
    await open('Version 2');
    await expect.element(page.getByText(m.versions_since({ number: '1' }))).toBeVisible();
    await expect.element(page.getByText('A mistake.').first()).toBeVisible();
    await expect.element(page.getByText('New.pdf').first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('say in which language it is written, and not so of what is said in the page’s', async () => {
    const formQuestions = [
      { id: 'size', question: 'Size?', options: [{ id: 's', text: 'Small' }] },
    ];
    const asked = { ...edition, formQuestions } as unknown as typeof edition;
    const chosen = { field: 'answers.size', text: 's' };
    const fields = [...one.fields, chosen, { field: 'why', text: '' }];
    await show(Versions, { versions: [{ ...one, fields }], ...given, edition: asked });
    await open('Version 1');
    const langOf = (words: string) =>
      page.getByText(words, { exact: true }).element().getAttribute('lang');
    expect(langOf('A mistake.')).toBe('fr');
    expect(langOf('Small')).toBeNull();
    expect(langOf(m.nominate_conflict_empty())).toBeNull();
  });

  it('are printed whole, and are folded again afterwards but for those that were open', async () => {
    await show(Versions, { versions: [one, two], ...given });
    await open('Version 2');
    const folds = () => [...document.querySelectorAll('details')].map((fold) => fold.open);
    await expect.poll(folds).toEqual([true, false]);
    dispatchEvent(new Event('beforeprint'));
    expect(folds()).toEqual([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(folds()).toEqual([true, false]);
  });

  it('say of a file that it was removed since', async () => {
    await show(Versions, { versions: [one, two], ...given });
    await open('Version 1');
    await expect.element(page.getByText('Old.pdf').last()).toBeVisible();
    await expect.element(page.getByText(`– ${m.versions_gone()}`).last()).toBeVisible();
    expect(page.getByText(m.versions_since({ number: '0' })).all()).toHaveLength(0);
  });
});
