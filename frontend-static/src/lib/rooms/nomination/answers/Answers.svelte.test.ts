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
    { id: 'proof', kind: 'FILE', required: false, question: `${words} 5`, help: words },
  ].map((one) => ({
    ...{ words: one.kind === 'LONG_TEXT' ? 20 : 0, least: 1, most: null },
    options: one.kind === 'CHOICE' ? [{ id: 'own', text: `${words} own` }] : [],
    ...one,
  }));

/** One that is asked these, and saves nothing. */
function begun(words: string): NominationEditor {
  const editor = new NominationEditor(() => undefined);
  const edition = { criteria: [], categories: [], formQuestions: asked(words) };
  editor.begin(edition as unknown as Edition, null);
  editor.files = [{ id: 'file-1', name: 'Audit.pdf' }] as unknown as NominationEditor['files'];
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

  it('takes one of the nomination’s files, as long as there is that file', async () => {
    const editor = begun('Proof');
    await show(Answers, { editor });
    const proof = page.getByRole('combobox', { name: /^Proof 5/ });
    await userEvent.selectOptions(proof, 'Audit.pdf');
    expect(editor.draft.answers['proof']).toBe('file-1');
    editor.takeBack('file-2');
    expect(editor.draft.answers['proof']).toBe('file-1');
    editor.takeBack('file-1');
    expect(editor.draft.answers['proof']).toBe('');
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
