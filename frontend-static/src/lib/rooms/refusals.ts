/** The words for every code with which the server refuses something, in the reader's language. */
import { m } from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  ALREADY_INVITED: m.refusal_ALREADY_INVITED,
  CALENDAR_INCOMPLETE: m.refusal_CALENDAR_INCOMPLETE,
  CALL_NOT_BEGUN: m.refusal_CALL_NOT_BEGUN,
  CALL_OVER: m.refusal_CALL_OVER,
  CHANGED: m.refusal_CHANGED,
  CLOSED: m.refusal_CLOSED,
  CLOSES_TOO_LATE: m.refusal_CLOSES_TOO_LATE,
  CLOSES_TOO_SOON: m.refusal_CLOSES_TOO_SOON,
  CONFLICT: m.refusal_CONFLICT,
  CRITERIA_INCOMPLETE: m.refusal_CRITERIA_INCOMPLETE,
  INVALID_COUNTRY: m.refusal_INVALID_COUNTRY,
  INVALID_EMAIL: m.room_invalid_email,
  INVALID_LINK: m.room_invalid_link,
  INVALID_TEXT: m.refusal_INVALID_TEXT,
  LINK_JUST_OPENED: m.link_just_opened_title,
  LINK_REFUSED: m.link_refused_title,
  NEXT_EXISTS: m.refusal_NEXT_EXISTS,
  NOT_FOUND: m.refusal_NOT_FOUND,
  REASON_REQUIRED: m.refusal_REASON_REQUIRED,
  REASON_TOO_LONG: m.refusal_REASON_TOO_LONG,
  REQUIRED: m.room_required,
  RULE_MISSING: m.refusal_RULE_MISSING,
  SHORTLIST_MISSING: m.refusal_SHORTLIST_MISSING,
  SHORTLIST_SIZE: m.refusal_SHORTLIST_SIZE,
  TOO_LONG: m.refusal_TOO_LONG,
  TOO_MANY: m.refusal_TOO_MANY,
  TOO_SHORT: m.refusal_TOO_SHORT,
  VOTING_NOT_CLOSED: m.refusal_VOTING_NOT_CLOSED,
  VOTING_NOT_OPEN: m.refusal_VOTING_NOT_OPEN,
  WRONG_STATE: m.refusal_WRONG_STATE,
};

/** The codes that have words of their own. */
export const KNOWN_CODES: readonly string[] = Object.keys(WORDS);

/** Why the server refused, and what to do; a code without words of its own is shown as it is. */
export function refusalText(code: string): string {
  return WORDS[code]?.() ?? m.refusal_other({ code });
}
