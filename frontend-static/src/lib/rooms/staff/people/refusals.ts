/** The words for what only whoever says how long something is kept is refused. */
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '#lib/rooms/refusals.ts';
import { Keeping } from '../limits.ts';

alsoRefused({
  RETENTION_LENGTH: () =>
    m.retention_length({ least: number(Keeping.SHORTEST), most: number(Keeping.LONGEST) }),
});
