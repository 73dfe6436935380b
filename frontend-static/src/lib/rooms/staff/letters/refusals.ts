/** The words for what only whoever releases letters is refused. */
import { inUnits } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';
import { ReleaseLetters } from '../limits.ts';

alsoRefused({
  FEEDBACK_EMPTY: m.refusal_FEEDBACK_EMPTY,
  FEEDBACK_SENT: m.refusal_FEEDBACK_SENT,
  LETTERS_FAR: () =>
    m.refusal_EMBARGO_TOO_LONG({ days: inUnits(ReleaseLetters.LONGEST_EMBARGO, 'D') }),
  LETTERS_LATE: m.refusal_EMBARGO_PAST,
  LETTERS_RELEASED: m.refusal_LETTERS_RELEASED,
  LETTERS_SENT: m.refusal_LETTERS_SENT,
  NO_FEEDBACK: m.refusal_NO_FEEDBACK,
  NOTHING_WAITS: m.refusal_NOTHING_WAITS,
});
