/** The words for what only advisers who ask a nominator are refused. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../refusals.ts';

alsoRefused({
  NOT_TOLD: m.refusal_NOT_TOLD,
});
