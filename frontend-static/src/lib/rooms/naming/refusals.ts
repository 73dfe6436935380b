/** The words for what only whoever agrees to be named is refused. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../refusals.ts';

alsoRefused({
  PORTRAIT_CHANGED: m.naming_portrait_changed,
  PORTRAIT_NOT_ALLOWED: m.naming_portrait_not_allowed,
});
