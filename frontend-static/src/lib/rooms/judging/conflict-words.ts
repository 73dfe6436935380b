import { m } from '#lib/paraglide/messages.js';
import { CONFLICT_REASONS } from './people.ts';

const WORDS = {
  SAME_EMPLOYER: m.conflict_reason_SAME_EMPLOYER,
  PERSONAL: m.conflict_reason_PERSONAL,
  FINANCIAL: m.conflict_reason_FINANCIAL,
  NOMINATOR: m.conflict_reason_NOMINATOR,
  OTHER: m.conflict_reason_OTHER,
};

/** The reasons of a conflict, as a list to choose from. */
export function conflictReasons(): { value: string; text: string }[] {
  return CONFLICT_REASONS.map((value) => ({ value, text: WORDS[value]() }));
}
