import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, violations } from '#tests/components/show.ts';
import { troubleOf } from '../../trouble.ts';
import { emptyDraft, inputOf } from '../draft.ts';
import type { Edition, Nomination } from '../editor.svelte.ts';
import Change from './Change.svelte';
import { ChangeEditor } from './change.svelte.ts';

const edition = {
  criteria: [{ id: 'strategy', name: 'Strategy', description: '', weight: 100 }],
  categories: [],
  timeZone: 'Europe/Vienna',
} as unknown as Edition;

/** What is on record, at a version, with a statement. */
function onRecord(version: number, statement: string): Nomination {
  const draft = emptyDraft(['strategy'], 'EN');
  draft.statements['strategy'] = statement;
  Object.assign(draft.nominee, {
    ...{ name: 'Ada', role: 'Chair', company: 'Looms', country: 'AT', email: 'a@b.example' },
  });
  draft.nominator = { name: 'Bo', organisation: 'Mills', email: 'b@b.example', relation: 'Peer' };
  return {
    id: 'n',
    status: 'SUBMITTED',
    version: 0,
    savedAt: '2027-01-01T00:00:00Z',
    language: 'EN',
    ...inputOf(draft),
    nominee: { ...draft.nominee, language: 'EN' },
    evidenceFiles: [],
    receipt: {
      reference: 'BLA-2026-0001',
      submittedAt: '2027-01-01T00:00:00Z',
      version,
      changes: Array.from({ length: version - 1 }, () => '2027-01-02T00:00:00Z'),
    },
    nomineeAgreed: false,
    openUntil: '2027-02-01T00:00:00Z',
    reminded: false,
  } as unknown as Nomination;
}

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
