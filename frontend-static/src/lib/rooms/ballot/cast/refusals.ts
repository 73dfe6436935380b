/** The words for what only jurors are refused who cast a ballot. */
import { m } from '#lib/paraglide/messages.js';
import { alsoRefused } from '../../refusals.ts';

alsoRefused({
  CONFLICTS_CHANGED: m.refusal_CONFLICTS_CHANGED,
  NOTHING_TO_JUDGE: m.refusal_NOTHING_TO_JUDGE,
  OTHER_RULE: m.refusal_OTHER_RULE,
});
