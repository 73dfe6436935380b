/** The words for what must be so before an edition can move on. */
import { number } from '#lib/i18n/format.ts';
import { CriteriaCheck, Cycle } from '#lib/limits.ts';
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
  CRITERIA_COMPLETE: () => m.checklist_CRITERIA_COMPLETE({ whole: number(CriteriaCheck.WHOLE) }),
  ENOUGH_ELIGIBLE: () => m.checklist_ENOUGH_ELIGIBLE({ least: Cycle.FEWEST_FINALISTS }),
  JURORS_INVITED: m.checklist_JURORS_INVITED,
  KEY_SHARED: m.checklist_KEY_SHARED,
  LETTERS_RELEASED: m.checklist_LETTERS_RELEASED,
  NOMINATIONS_RECEIVED: m.checklist_NOMINATIONS_RECEIVED,
  PARTS_SENT: m.checklist_PARTS_SENT,
  QUORUM_REACHED: m.checklist_QUORUM_REACHED,
  RULE_CHOSEN: m.checklist_RULE_CHOSEN,
  SHORTLIST_RECORDED: m.checklist_SHORTLIST_RECORDED,
  TEXTS_COMPLETE: m.checklist_TEXTS_COMPLETE,
  VOTING_OVER: m.checklist_VOTING_OVER,
};

export const KNOWN_CHECKLIST_CODES: readonly string[] = Object.keys(WORDS);

/** What must be so; a code without words of its own is shown as it is. */
export function checklistText(code: string): string {
  return WORDS[code]?.() ?? code;
}

const PLACES: Readonly<Record<string, string>> = {
  ADVICE_HANDED_IN: 'shortlist/',
  ADVISERS_INVITED: 'people/',
  ALL_SCREENED: 'nominations/',
  CALENDAR_COMPLETE: 'settings/#calendar',
  CALL_AHEAD: 'settings/#calendar',
  CHAIR_INVITED: 'people/',
  CONSENTS_IN: 'nominations/',
  COUNT_CONFIRMED_BY_CHAIR: 'vote/',
  COUNT_CONFIRMED_BY_SECRETARIAT: 'vote/',
  CRITERIA_COMPLETE: 'settings/#criteria',
  ENOUGH_ELIGIBLE: 'nominations/',
  JURORS_INVITED: 'people/',
  KEY_SHARED: 'vote/',
  LETTERS_RELEASED: 'letters/',
  NOMINATIONS_RECEIVED: 'nominations/',
  PARTS_SENT: 'vote/',
  QUORUM_REACHED: 'vote/',
  RULE_CHOSEN: 'settings/#criteria',
  SHORTLIST_RECORDED: 'shortlist/',
  TEXTS_COMPLETE: 'settings/#languages',
  VOTING_OVER: 'vote/',
};

/** Where in the secretariat's room it is seen to, after the room's address; null where that is the clock's to do. */
export function checklistPlace(code: string): string | null {
  return PLACES[code] ?? null;
}
