/** The words for what must be so before an edition can move on. */
import { m } from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  ADVICE_HANDED_IN: m.checklist_ADVICE_HANDED_IN,
  ADVISERS_INVITED: m.checklist_ADVISERS_INVITED,
  ALL_SCREENED: m.checklist_ALL_SCREENED,
  CALENDAR_COMPLETE: m.checklist_CALENDAR_COMPLETE,
  CALL_AHEAD: m.checklist_CALL_AHEAD,
  CALL_OVER: m.checklist_CALL_OVER,
  CHAIR_INVITED: m.checklist_CHAIR_INVITED,
  CONSENTS_IN: m.checklist_CONSENTS_IN,
  COUNT_CONFIRMED_BY_CHAIR: m.checklist_COUNT_CONFIRMED_BY_CHAIR,
  COUNT_CONFIRMED_BY_SECRETARIAT: m.checklist_COUNT_CONFIRMED_BY_SECRETARIAT,
  CRITERIA_COMPLETE: m.checklist_CRITERIA_COMPLETE,
  ENOUGH_ELIGIBLE: m.checklist_ENOUGH_ELIGIBLE,
  JURORS_INVITED: m.checklist_JURORS_INVITED,
  NOMINATIONS_RECEIVED: m.checklist_NOMINATIONS_RECEIVED,
  QUORUM_REACHED: m.checklist_QUORUM_REACHED,
  RULE_CHOSEN: m.checklist_RULE_CHOSEN,
  SHORTLIST_RECORDED: m.checklist_SHORTLIST_RECORDED,
  VOTING_OVER: m.checklist_VOTING_OVER,
};

export const KNOWN_CHECKLIST_CODES: readonly string[] = Object.keys(WORDS);

/** What must be so; a code without words of its own is shown as it is. */
export function checklistText(code: string): string {
  return WORDS[code]?.() ?? code;
}
