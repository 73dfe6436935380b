import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { troubleOf } from '#lib/rooms/trouble.ts';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import { SettingsEditor } from './editor.svelte.ts';
import QuestionsPart from './QuestionsPart.svelte';
import { inEvery, noTexts, type Form, type Question } from './settings.ts';

const question = (words: string, kind: Question['kind'] = 'CHOICE'): Question => ({
  ...{ id: 'question-1', kind, required: true, question: inEvery(words), help: noTexts() },
  ...{ words: kind === 'LONG_TEXT' ? 100 : null, least: null, most: null },
  options:
    kind === 'CHOICE'
      ? [
          { id: 'option-1', text: inEvery(`${words} 1`) },
          { id: 'option-2', text: inEvery(`${words} 2`) },
        ]
      : [],
});

function given(formQuestions: Question[], wording = false, errors: Record<string, string> = {}) {
  const editor = new SettingsEditor(troubleOf);
  editor.form = { questions: { formQuestions } } as Form;
  editor.errors = errors;
  return { editor, language: 'en' as const, wording };
}
const all = (words: string) =>
  (['CHOICE', 'LONG_TEXT', 'NUMBER', 'SHORT_TEXT', 'FILE'] as const).map((kind) =>
    question(words, kind),
  );
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the questions of an edition', () => {
  inEveryState(QuestionsPart, {
    default: ({ short }) => given(all(short)),
    'long text': ({ long }) => given(all(long)),
    'only the wording': ({ short }) => given(all(short), true),
    empty: () => given([]),
    wrong: ({ short }) =>
      given(all(short), false, {
        'formQuestions.0.question': 'REQUIRED',
        'formQuestions.0.options': 'OPTIONS_COUNT',
        'formQuestions.1.words': 'WORDS_RANGE',
        'formQuestions.2.most': 'BOUNDS',
        formQuestions: 'QUESTIONS_COUNT',
      }),
  });

  it('asks of another kind what it takes, and keeps nothing of the one before', async () => {
    const props = given([]);
    await show(QuestionsPart, props);
    await userEvent.click(button(m.settings_question_add()));
    const kind = page.getByRole('combobox', { name: m.settings_question_kind(), exact: true });
    const asked = () => props.editor.form!.questions.formQuestions[0]!;
    await userEvent.selectOptions(kind, 'CHOICE');
    expect(asked().options).toHaveLength(2);
    await userEvent.click(button(m.settings_option_add()));
    expect(asked().options).toHaveLength(3);
    await userEvent.click(button(m.settings_option_remove({ number: '3' })));
    expect(asked().options).toHaveLength(2);
    await userEvent.selectOptions(kind, 'LONG_TEXT');
    expect(asked()).toMatchObject({ kind: 'LONG_TEXT', words: 500, options: [] });
    await userEvent.click(button(m.settings_question_remove({ number: '1' })));
    expect(props.editor.form!.questions.formQuestions).toHaveLength(0);
  });

  it('is gone through by keyboard in its order', async () => {
    await show(QuestionsPart, given([question('Which?')]));
    expect((await tab()).id).toBe('formQuestions.0.question');
    expect((await tab()).id).toBe('formQuestions.0.help');
    expect((await tab()).id).toBe('formQuestions.0.kind');
  });

  it('lets nothing but the wording change once the call is open', async () => {
    const props = given([question('Which?')], true);
    await show(QuestionsPart, props);
    await expect
      .element(page.getByRole('combobox', { name: m.settings_question_kind(), exact: true }))
      .toBeDisabled();
    for (const name of [
      m.settings_question_add(),
      m.settings_option_add(),
      m.settings_question_remove({ number: '1' }),
    ])
      expect(button(name).all()).toHaveLength(0);
    const text = page.getByRole('textbox', { name: m.settings_question_text(), exact: true });
    await userEvent.fill(text, 'Which of these?');
    expect(props.editor.form!.questions.formQuestions[0]!.question.en).toBe('Which of these?');
  });

  it('says what is refused in its own words', () => {
    for (const code of ['QUESTIONS_FIXED', 'QUESTIONS_TOO_LONG', 'BOUNDS'])
      expect(refusalText(code)).not.toBe(refusalText('UNHEARD_OF'));
  });
});
