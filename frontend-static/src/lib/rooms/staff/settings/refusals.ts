/** The words for what only whoever sets an edition is refused. */
import { number } from '#lib/i18n/format.ts';
import { CategoriesCheck, CriteriaCheck } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';

alsoRefused({
  CATEGORIES_COUNT: () =>
    m.refusal_CATEGORIES_COUNT({
      least: number(CategoriesCheck.FEWEST),
      most: CategoriesCheck.MOST,
    }),
  CRITERIA_COUNT: () => m.refusal_CRITERIA_COUNT({ least: number(1), most: CriteriaCheck.MOST }),
  LEVELS_COUNT: () =>
    m.refusal_LEVELS_COUNT({
      least: number(CriteriaCheck.FEWEST_LEVELS),
      most: CriteriaCheck.MOST_LEVELS,
    }),
  WEIGHTS_SUM: () => m.refusal_WEIGHTS_SUM({ whole: number(CriteriaCheck.WHOLE) }),
  WINDOWS_GAP: m.refusal_WINDOWS_GAP,
  WINDOWS_INCOMPLETE: m.refusal_WINDOWS_INCOMPLETE,
  WINDOWS_OVERLAP: m.refusal_WINDOWS_OVERLAP,
  WINDOW_EMPTY: m.refusal_WINDOW_EMPTY,
  ZONE_UNKNOWN: m.refusal_ZONE_UNKNOWN,
});
