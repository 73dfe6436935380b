/** The words for what only whoever records the shortlist, assigns by hand, has advisers reminded, or writes to several nominators or nominees, is refused. */
import { number } from '#lib/i18n/format.ts';
import { inUnits } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';
import { ByHand, RemindAdvisers } from '../limits.ts';

alsoRefused({
  ADVISERS_REMINDED: () =>
    m.refusal_REMINDED_JUST_NOW({ hours: inUnits(RemindAdvisers.PAUSE, 'H') }),
  ALREADY_ASSIGNED: m.refusal_ALREADY_ASSIGNED,
  BEGUN: m.refusal_BEGUN,
  CONFLICT_DECLARED: m.refusal_CONFLICT_DECLARED,
  DOUBTFUL: m.refusal_DOUBTFUL,
  NOMINATOR_NOT_REACHED: m.board_returned_NOMINATOR,
  NOTHING_OUTSTANDING: m.refusal_NOTHING_OUTSTANDING,
  NOT_AGREED: m.refusal_NOT_AGREED,
  NOT_ASKED_YET: m.refusal_NOT_ASKED_YET,
  NOT_ASSIGNED: m.refusal_NOT_ASSIGNED,
  NOT_REACHED: m.board_returned_NOMINEE,
  NO_MESSAGE: m.refusal_NO_MESSAGE,
  OUTSTANDING: m.refusal_OUTSTANDING,
  TOO_MANY_BY_HAND: () => m.refusal_TOO_MANY_BY_HAND({ most: number(ByHand.MOST) }),
});
