/** The words for what only nominees are refused. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../refusals.ts';

alsoRefused({
  STATEMENTS_CLOSED: m.refusal_STATEMENTS_CLOSED,
});
