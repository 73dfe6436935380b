import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { NominationEditor, type Edition } from '../editor.svelte.ts';
import Answers from './Answers.svelte';

const asked = (words: string) =>
  [
    { id: 'line', kind: 'SHORT_TEXT', required: false, question: words, help: words },
    { id: 'text', kind: 'LONG_TEXT', required: true, question: `${words} 2`, help: null },
    { id: 'reach', kind: 'CHOICE', required: false, question: `${words} 3`, help: words },
    { id: 'trained', kind: 'NUMBER', required: true, question: `${words} 4`, help: null },
    { id: 'proof', kind: 'FILE', required: true, question: `${words} 5`, help: words },
  ].map((one) => ({
    ...{ words: one.kind === 'LONG_TEXT' ? 20 : 0, least: 1, most: null },
    options: one.kind === 'CHOICE' ? [{ id: 'own', text: `${words} own` }] : [],
    ...one,
  }));

const file = {
  ...{ id: 'f', name: 'Proof.pdf', type: 'PDF' as const, size: 40_000 },
  addedAt: '2027-01-01T00:00:00Z',
};

/** One that is asked these, and saves nothing. */
function begun(words: string): NominationEditor {
  const editor = new NominationEditor(() => undefined);
  const edition = { criteria: [], categories: [], formQuestions: asked(words) };
  editor.begin(edition as unknown as Edition, null);
  editor.hold();
  return editor;
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
});
afterEach(() => vi.unstubAllGlobals());

describe('the edition’s own questions', () => {
  inEveryState(Answers, {
    default: ({ short }) => ({ editor: begun(short) }),
    'long text': ({ long }) => ({ editor: begun(long) }),
    wrong: ({ short }) => {
      const editor = begun(short);
      editor.checks.errors = {
        'answers.line': short,
        'answers.reach': short,
        'answers.trained': short,
        'answers.proof': short,
      };
      return { editor };
    },
  });

  it('takes a number with the digits and spaces of any keyboard', async () => {
    const editor = begun('Trained');
    await show(Answers, { editor });
    const number = page.getByRole('textbox', { name: 'Trained 4', exact: true });
    await userEvent.fill(number, '١ ٣١٢');
    await userEvent.tab();
    await expect.element(number).toHaveValue('1312');
    expect(editor.draft.answers['trained']).toBe('1312');
  });

  it('takes a file, or another in its place, and says which file it is', async () => {
    const editor = begun('Asked');
    await show(Answers, { editor });
    const group = page.getByRole('group', { name: 'Asked 5', exact: true });
    await expect
      .element(group.getByRole('button', { name: m.answers_file_add(), exact: true }))
      .toHaveAttribute('id', 'answers-proof');
    editor.files = [{ ...file, question: 'proof' }];
    await expect.element(group.getByText(file.name).first()).toBeVisible();
    await expect
      .element(group.getByRole('button', { name: m.answers_file_replace(), exact: true }))
      .toBeVisible();
  });

  it('misses a file until there is one', async () => {
    const editor = begun('Asked');
    await vi.waitUntil(() => editor.answers !== null);
    editor.checks.begin();
    expect(editor.checks.missing).toContain('answers.proof');
    editor.files = [{ ...file, question: 'proof' }];
    editor.checks.recheck();
    expect(editor.checks.missing).not.toContain('answers.proof');
  });

  it('says of what was submitted that its file stays', async () => {
    const { formQuestions, checks } = begun('Asked');
    const files = [{ ...file, question: 'proof' }];
    const editor = {
      draft: { answers: {} },
      formQuestions,
      checks,
      files,
      change: () => undefined,
    };
    await show(Answers, { editor });
    const group = page.getByRole('group', { name: 'Asked 5', exact: true });
    await expect.element(group.getByText(file.name).first()).toBeVisible();
    await expect.element(group.getByText(m.answers_file_stays())).toBeVisible();
    expect(group.getByRole('button', { name: m.answers_file_replace() }).all()).toHaveLength(0);
  });

  it('is gone through by keyboard in its order', async () => {
    await show(Answers, { editor: begun('Asked') });
    expect((await tab()).id).toBe('answers-line');
    expect((await tab()).id).toBe('answers-text');
  });

  it('lets a choice that may be left out be taken back', async () => {
    const editor = begun('Reach');
    await show(Answers, { editor });
    await userEvent.click(page.getByRole('radio', { name: 'Reach own', exact: true }));
    expect(editor.draft.answers['reach']).toBe('own');
    await userEvent.click(page.getByRole('radio', { name: m.answers_none(), exact: true }));
    expect(editor.draft.answers['reach']).toBe('');
  });

  it('says at the field what stands in the way of submitting', async () => {
    const editor = begun('Asked');
    await vi.waitUntil(() => editor.answers !== null);
    editor.draft.answers['trained'] = '0';
    editor.checks.begin();
    await show(Answers, { editor });
    await expect
      .element(page.getByText(new RegExp(m.answers_at_least({ least: '1' }))))
      .toBeVisible();
    expect(editor.checks.missing).toContain('answers.text');
    expect(editor.checks.missing).not.toContain('answers.line');
  });
});
