import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, violations } from '#tests/components/show.ts';
import { edition, onRecord } from '#tests/submitted.ts';
import { troubleOf } from '../../trouble.ts';
import type { Nomination } from '../editor.svelte.ts';
import Begun from './Begun.svelte';
import Change from './Change.svelte';
import { ChangeEditor } from './change.svelte.ts';

const begin = (record: Nomination) => new ChangeEditor(record, edition, troubleOf);
const type = (editor: ChangeEditor, statement: string) => {
  editor.draft.statements['strategy'] = statement;
  editor.change();
};
const open = async (nomination: Nomination, editor = begin(nomination)) => {
  const oncancel = vi.fn();
  await show(Change, { editor, nomination, edition, onchanged: vi.fn(), oncancel });
  return oncancel;
};
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(() => localStorage.clear());

describe('the form in which what was submitted is changed', () => {
  it('promises no saving where one text is chosen of two', async () => {
    type(begin(onRecord(1, 'A mistake.')), 'Mine.');
    await open(onRecord(2, 'Theirs.'));
    await expect.element(button(m.nominate_conflict_keep())).toBeVisible();
    expect(button(m.nominate_conflict_apply()).all()).toHaveLength(0);
    await expect.element(page.getByText(m.nominate_change_conflict_text())).toBeVisible();
    expect(page.getByText(m.nominate_conflict_text()).all()).toHaveLength(0);
  });

  it('warns of what this browser does not keep', async () => {
    const record = onRecord(1, 'A mistake.');
    const editor = begin(record);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    type(editor, 'Mended.');
    await open(record, editor);
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.room_ended_not_kept());
    expect(await violations()).toEqual([]);
    full.mockRestore();
  });

  it('is left at once where nothing was typed', async () => {
    const oncancel = await open(onRecord(1, 'A mistake.'));
    await button(m.nominate_change_cancel()).click();
    expect(oncancel).toHaveBeenCalledOnce();
  });

  it('asks before it drops what was typed, and keeps it unless that is confirmed', async () => {
    const record = onRecord(1, 'A mistake.');
    const editor = begin(record);
    type(editor, 'Mended.');
    const oncancel = await open(record, editor);
    await button(m.nominate_change_cancel()).click();
    await expect
      .element(page.getByRole('dialog', { name: m.nominate_change_drop_ask() }))
      .toBeVisible();
    expect(await violations()).toEqual([]);
    await button(m.room_cancel()).click();
    expect(oncancel).not.toHaveBeenCalled();
    expect(begin(record).draft.statements['strategy']).toBe('Mended.');
    await button(m.nominate_change_cancel()).click();
    await button(m.room_kept_drop()).click();
    expect(oncancel).toHaveBeenCalledOnce();
    expect(begin(record).draft.statements['strategy']).toBe('A mistake.');
  });
});

describe('what is said of a change that was begun', () => {
  const begunAt = async (openUntil: string | null, draft = 'Mended.') => {
    const record = onRecord(1, 'A mistake.');
    type(begin(record), draft);
    const ongoon = vi.fn();
    await show(Begun, { nomination: { ...record, openUntil }, edition, ongoon });
    return ongoon;
  };
  const heading = () => page.getByRole('heading', { name: m.nominate_begun_title() });

  it('is that one can go on with it, as long as it can be submitted', async () => {
    const ongoon = await begunAt('2027-02-01T00:00:00Z');
    await expect.element(heading()).toBeVisible();
    await button(m.room_kept_use()).click();
    expect(ongoon).toHaveBeenCalledOnce();
  });

  it('is what was typed, once that can no longer be submitted, until it is dropped', async () => {
    await begunAt(null);
    await expect.element(page.getByText(m.nominate_begun_late())).toBeVisible();
    await expect.element(page.getByText('Mended.', { exact: true })).toBeVisible();
    expect(page.getByText('Looms').all()).toHaveLength(0);
    expect(button(m.room_kept_use()).all()).toHaveLength(0);
    expect(await violations()).toEqual([]);
    await button(m.room_kept_drop()).click();
    await page.getByRole('dialog').getByRole('button', { name: m.room_kept_drop() }).click();
    await expect.poll(() => heading().all().length).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('is which files were added and removed, also where nothing else was changed', async () => {
    const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'PDF' as const, size: 10 });
    const added = { addedAt: '2027-01-01T00:00:00Z', question: null };
    const old = { ...file('old'), ...added };
    const record = { ...onRecord(1, 'A mistake.'), evidenceFiles: [old], openUntil: null };
    const editor = begin(record);
    const answer = { file: { ...file('new'), ...added }, userErrors: [] };
    await editor.changeFiles(() => Promise.resolve(answer));
    editor.leaveOut('old');
    await show(Begun, { nomination: record, edition, ongoon: vi.fn() });
    await expect.element(heading()).toBeVisible();
    const said = document.querySelector('dl')!.textContent;
    expect(said).toContain(`${m.versions_added()}: new.pdf`);
    expect(said).toContain(`${m.versions_removed()}: old.pdf`);
    expect(await violations()).toEqual([]);
  });

  it('is nothing where no word differs', async () => {
    await begunAt(null, 'A mistake.');
    expect(heading().all()).toHaveLength(0);
  });
});
