/** What is wrong with the answers to an edition's own questions, as the server would say when the nomination is submitted. */
import { lengthOf } from '#lib/components/FieldFrame/describe.ts';
import { number } from '#lib/i18n/format.ts';
import { mostWords, wordCount } from '#lib/i18n/word-count.ts';
import { WordCount } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { AnswerRules } from '../../../../../../graphql-schema/limits-answers.json';
import type { EvidenceFile } from '../../evidence/files.ts';
import type { Obstacle } from '../check.ts';
import type { Draft } from '../draft.ts';
import type { Edition } from '../editor.svelte.ts';
import { digitsOf } from './digits.ts';

export type Question = Edition['formQuestions'][number];

/** Most characters of a short text. */
export const { LONGEST_SHORT } = AnswerRules;

/** The most words of a long text: where a language counts characters, as many as say the same. */
export function wordsOf({ words }: Question, language: string): number {
  return Math.floor((words * mostWords(language)) / WordCount.MOST);
}

/**
 * Looks at the answers to these questions.
 *
 * @param files the nomination's, of which some may answer; nothing where no file can be added
 */
export function look(
  questions: readonly Question[],
  files?: () => readonly Pick<EvidenceFile, 'question'>[],
) {
  return (draft: Draft, language: string): Obstacle[] =>
    questions.flatMap((asked): Obstacle[] => {
      const field = `answers.${asked.id}`;
      if (asked.kind === 'FILE') {
        const isMissing = files && !files().some(({ question }) => question === asked.id);
        return asked.required && isMissing ? [{ code: 'REQUIRED', field }] : [];
      }
      const text = draft.answers[asked.id] ?? '';
      if (text.trim() === '') return asked.required ? [{ code: 'REQUIRED', field }] : [];
      const wrong = wrongWith(asked, text, field, language);
      return wrong ? [wrong] : [];
    });
}

function wrongWith(
  asked: Question,
  text: string,
  field: string,
  language: string,
): Obstacle | null {
  if (asked.kind === 'SHORT_TEXT') {
    const over = lengthOf(text) - LONGEST_SHORT;
    return over > 0 ? { code: 'TOO_LONG', field, limit: LONGEST_SHORT, over } : null;
  }
  if (asked.kind === 'LONG_TEXT') {
    const limit = wordsOf(asked, language);
    const over = wordCount(text) - limit;
    return over > 0 ? { code: 'TOO_MANY_WORDS', field, limit, over } : null;
  }
  const words = asked.kind === 'NUMBER' ? wrongNumber(asked, text) : null;
  return words === null ? null : { code: 'ANSWER', field, words };
}

function wrongNumber({ least, most }: Question, text: string): string | null {
  const digits = digitsOf(text);
  if (!/^-?\d{1,15}$/.test(digits)) return m.answers_not_a_number();
  const typed = Number(digits);
  const isBelow = least != null && typed < least;
  const isAbove = most != null && typed > most;
  if (!isBelow && !isAbove) return null;
  if (least != null && most != null)
    return m.answers_between({ least: number(least), most: number(most) });
  return isBelow
    ? m.answers_at_least({ least: number(least) })
    : m.answers_at_most({ most: number(most ?? 0) });
}
