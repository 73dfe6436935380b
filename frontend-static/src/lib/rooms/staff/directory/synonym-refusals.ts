/** The words for what only synonyms are refused; the page fetches them with the form. */
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';
import { SynonymDesk } from '../limits.ts';

alsoRefused({
  SYNONYMS_COUNT: () =>
    m.refusal_SYNONYMS_COUNT({
      least: number(SynonymDesk.FEWEST_WORDS),
      most: number(SynonymDesk.MOST_WORDS),
    }),
  SYNONYMS_FULL: () => m.refusal_SYNONYMS_FULL({ most: number(SynonymDesk.MOST_GROUPS) }),
  SYNONYMS_THERE: m.refusal_SYNONYMS_THERE,
  SYNONYM_NOT_SOUGHT: m.refusal_SYNONYM_NOT_SOUGHT,
  SYNONYM_TOO_LONG: () => m.refusal_SYNONYM_TOO_LONG({ most: number(SynonymDesk.LONGEST_WORD) }),
  SYNONYM_TWICE: m.refusal_SYNONYM_TWICE,
});
