import { m } from '#lib/paraglide/messages.js';
import type { Removed } from './entry.ts';
import { isTag } from './tags.ts';

const words = {
  NOT_VERIFIABLE: m.entry_withdrawal_NOT_VERIFIABLE,
  OUT_OF_SCOPE: m.entry_withdrawal_OUT_OF_SCOPE,
  ENTERED_BY_MISTAKE: m.entry_withdrawal_ENTERED_BY_MISTAKE,
  ON_REQUEST: m.entry_withdrawal_ON_REQUEST,
  LEGAL_DUTY: m.entry_withdrawal_LEGAL_DUTY,
};

/** Why an entry was withdrawn, in a sentence. */
export function withdrawalName(reason: NonNullable<Removed['withdrawal']>): string {
  if (import.meta.env.SSR && isTag(reason)) return reason;
  return words[reason]();
}
