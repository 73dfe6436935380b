/** The words for what only whoever records the shortlist, or assigns by hand, is refused. */
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';
import { ByHand } from '../limits.ts';

alsoRefused({
  ALREADY_ASSIGNED: m.refusal_ALREADY_ASSIGNED,
  BEGUN: m.refusal_BEGUN,
  CONFLICT_DECLARED: m.refusal_CONFLICT_DECLARED,
  DOUBTFUL: m.refusal_DOUBTFUL,
  NOT_ASSIGNED: m.refusal_NOT_ASSIGNED,
  OUTSTANDING: m.refusal_OUTSTANDING,
  TOO_MANY_BY_HAND: () => m.refusal_TOO_MANY_BY_HAND({ most: number(ByHand.MOST) }),
});
