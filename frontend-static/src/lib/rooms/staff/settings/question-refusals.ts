/** The words for what only whoever sets the questions of an edition is refused. */
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';
import { QuestionsCheck } from '../limits.ts';

alsoRefused({
  BOUNDS: () => m.refusal_BOUNDS({ most: number(QuestionsCheck.LARGEST_BOUND) }),
  OPTIONS_COUNT: () =>
    m.refusal_OPTIONS_COUNT({
      least: number(QuestionsCheck.FEWEST_OPTIONS),
      most: number(QuestionsCheck.MOST_OPTIONS),
    }),
  QUESTIONS_COUNT: () => m.refusal_QUESTIONS_COUNT({ most: number(QuestionsCheck.MOST) }),
  QUESTIONS_FIXED: m.refusal_QUESTIONS_FIXED,
  QUESTIONS_TOO_LONG: m.refusal_QUESTIONS_TOO_LONG,
  WORDS_RANGE: () =>
    m.refusal_WORDS_RANGE({
      least: number(QuestionsCheck.FEWEST_WORDS),
      most: number(QuestionsCheck.MOST_WORDS),
    }),
});
