import { conjunction } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { CONFLICT_REASONS, type ConflictReason, type Suspicion } from './people.ts';

const WORDS = {
  SAME_EMPLOYER: m.conflict_reason_SAME_EMPLOYER,
  PERSONAL: m.conflict_reason_PERSONAL,
  FINANCIAL: m.conflict_reason_FINANCIAL,
  NOMINATOR: m.conflict_reason_NOMINATOR,
  OTHER: m.conflict_reason_OTHER,
};

/** The reason of a conflict. */
export const conflictReasonText = (reason: ConflictReason): string => WORDS[reason]();

/** The reasons of a conflict, as a list to choose from. */
export function conflictReasons(): { value: string; text: string }[] {
  return CONFLICT_REASONS.map((value) => ({ value, text: WORDS[value]() }));
}

const SUSPECTED: Readonly<Record<Suspicion, () => string>> = {
  SAME_EMPLOYER: m.conflict_suspected_SAME_EMPLOYER,
  SAME_MAIL_DOMAIN: m.conflict_suspected_SAME_MAIL_DOMAIN,
};

/** What looks like a conflict, in words; nothing when nothing does. */
export function suspectedText(suspicions: readonly Suspicion[] = []): string {
  return suspicions.length === 0
    ? ''
    : `${m.conflict_suspected()} ${conjunction(suspicions.map((one) => SUSPECTED[one]()))}`;
}
