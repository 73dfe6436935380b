/** The words for what only nominees are refused. */
import { m } from '#lib/paraglide/messages.js';
import type { Refusal } from '../paths.ts';
import { alsoRefused } from '../refusals.ts';

alsoRefused({
  ANOTHER_OPENED: m.nominee_another_opened,
  STATEMENTS_CLOSED: m.refusal_STATEMENTS_CLOSED,
  TOO_MANY_WORDS: m.refusal_TOO_MANY_WORDS,
});

/** Why something about the nomination on the page was refused: one that the session does not know is another than its own. */
export const refusedOfThis = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((refusal) =>
    refusal.code === 'UNKNOWN' ? { code: 'ANOTHER_OPENED', field: null } : refusal,
  );
