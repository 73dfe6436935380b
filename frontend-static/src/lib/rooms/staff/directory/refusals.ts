/** The words for what only a decision on an entry is refused; the room fetches them with what is decided on. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';

alsoRefused({
  EXTERNAL_ID_TAKEN: m.refusal_EXTERNAL_ID_TAKEN,
  NOT_PROPOSED: m.refusal_NOT_PROPOSED,
});
