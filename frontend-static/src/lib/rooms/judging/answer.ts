import { number } from '#lib/i18n/format.ts';
import type { FormQuestion } from './people.ts';

/**
 * An answer to a question of the edition's own, as people read it: a choice by its words, a number as the language writes it. One of
 * four digits may be a year, and stays in one piece.
 */
export function answerText({ kind, options }: FormQuestion, text: string): string {
  if (kind === 'NUMBER' && /^\d{1,15}$/.test(text)) {
    return number(Number(text), { useGrouping: 'min2' });
  }
  return options.find(({ id }) => id === text)?.text ?? text;
}
