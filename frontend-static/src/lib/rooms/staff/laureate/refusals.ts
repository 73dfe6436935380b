/** The words for what only whoever saves a portrait is refused. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';

alsoRefused({
  NOT_AGREED_TO_PORTRAIT: m.staff_portrait_not_agreed,
});
