/** The words for what only whoever records the shortlist is refused. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';

alsoRefused({
  OUTSTANDING: m.refusal_OUTSTANDING,
});
