/** The words for the codes with which the server refuses something, in the reader's language. */
import { Allowance, Cycle, inUnits, LostPasskeys, QuestionRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { wait } from './wait.ts';

type Words = Readonly<Record<string, () => string>>;

/** What several rooms are refused; `nomination/refusals.ts` and `staff/refusals.ts` add what only theirs is. */
const words = new Map<string, () => string>(
  Object.entries({
    ADVICE_CLOSED: m.refusal_ADVICE_CLOSED,
    ALREADY_ANSWERED: m.refusal_ALREADY_ANSWERED,
    ALREADY_COUNTED: m.refusal_ALREADY_COUNTED,
    ALREADY_DECIDED: m.refusal_ALREADY_DECIDED,
    ALREADY_SUBMITTED: m.refusal_ALREADY_SUBMITTED,
    ANSWER_CLOSED: m.refusal_ANSWER_CLOSED,
    BAD_BALLOT: m.refusal_BAD_BALLOT,
    BAD_PROOF: m.refusal_BAD_PROOF,
    BAD_SHARES: m.refusal_BAD_SHARES,
    CALL_CLOSED: m.refusal_CALL_CLOSED,
    CHANGED: m.refusal_CHANGED,
    CHANGED_MEANWHILE: m.refusal_CHANGED_MEANWHILE,
    CLOSED: m.refusal_CLOSED,
    CODES_LOCKED: () => m.refusal_CODES_LOCKED({ wait: wait(Allowance.CODES) }),
    CODES_TOO_FAST: () => m.refusal_CODES_TOO_FAST({ wait: wait(Allowance.CODES_AT_ONCE) }),
    CODE_REFUSED: m.refusal_CODE_REFUSED,
    CONFLICT: m.refusal_CONFLICT,
    CONFLICTS_NOT_DECLARED: m.refusal_CONFLICTS_NOT_DECLARED,
    DECLARED_TWICE: m.refusal_DUPLICATE,
    DECLARE_FIRST: m.refusal_DECLARE_FIRST,
    DECLINED: m.refusal_DECLINED,
    DECLINE_CLOSED: m.refusal_DECLINE_CLOSED,
    DONE_BEFORE: m.refusal_DONE_BEFORE,
    DUPLICATE: m.refusal_DUPLICATE,
    EDITION_CHANGED: m.refusal_CHANGED,
    HEAD_DIFFERS: m.refusal_HEAD_DIFFERS,
    INVALID_EMAIL: m.room_invalid_email,
    INVALID_KEY: m.refusal_INVALID_KEY,
    INVALID_LINK: m.room_invalid_link,
    INVALID_TEXT: m.refusal_INVALID_TEXT,
    INVALID_URL: m.room_invalid_link,
    KEY_REUSED: m.refusal_INVALID_KEY,
    KEY_USED: m.refusal_INVALID_KEY,
    LINK_JUST_OPENED: m.link_just_opened_title,
    LINK_REFUSED: m.link_refused_title,
    NOTHING_CHANGED: m.refusal_NOTHING_CHANGED,
    NOT_CHAIR: m.refusal_NOT_CHAIR,
    NOT_FOUND: m.refusal_NOT_FOUND,
    NOT_JUDGED: m.refusal_NOT_JUDGED,
    NOT_LEAD: m.refusal_NOT_LEAD,
    NOT_SAVED: m.refusal_NOT_SAVED,
    NOT_YET: m.refusal_NOT_YET,
    NO_QUESTION: m.refusal_NO_QUESTION,
    OUT_OF_RANGE: m.refusal_OUT_OF_RANGE,
    PASSKEY_CANCELLED: m.refusal_PASSKEY_CANCELLED,
    PASSKEY_COPIED: m.refusal_PASSKEY_COPIED,
    PASSKEY_MISSING: m.refusal_PASSKEY_MISSING,
    PASSKEY_NEEDED: m.refusal_PASSKEY_NEEDED,
    PASSKEY_REFUSED: m.refusal_PASSKEY_REFUSED,
    PASSKEY_TIMED_OUT: m.refusal_PASSKEY_TIMED_OUT,
    PASSKEY_TOO_LATE: m.refusal_PASSKEY_TOO_LATE,
    PASSKEY_UNSUPPORTED: m.refusal_PASSKEY_UNSUPPORTED,
    PASSKEY_UNUSABLE: m.refusal_PASSKEY_UNUSABLE,
    PASSKEY_UNVERIFIED: m.refusal_PASSKEY_UNVERIFIED,
    QUORUM_NOT_MET: m.refusal_QUORUM_NOT_MET,
    QUORUM_REACHED: m.refusal_QUORUM_REACHED,
    REASON_REQUIRED: m.refusal_REASON_REQUIRED,
    REASON_TOO_LONG: () => m.refusal_REASON_TOO_LONG({ most: Cycle.LONGEST_REASON }),
    RECEIPTS_NOT_FIXED: m.refusal_RECEIPTS_NOT_FIXED,
    RECUSED: m.refusal_RECUSED,
    REPORTED_TOO_OFTEN: () => m.refusal_REPORTED_TOO_OFTEN({ wait: wait(Allowance.LOSSES) }),
    REQUIRED: m.room_required,
    ROUND_OVER: m.refusal_ROUND_OVER,
    RULE_MISSING: m.refusal_RULE_MISSING,
    SHORTLIST_RECORDED: m.refusal_SHORTLIST_RECORDED,
    TEST_OVER: m.refusal_TEST_OVER,
    TOO_FAST: () => m.refusal_TOO_FAST({ hours: inUnits(QuestionRules.WHILE, 'H') }),
    TOO_LATE: m.refusal_TOO_LATE,
    TOO_LONG: m.refusal_TOO_LONG,
    TOO_MANY: m.refusal_TOO_MANY,
    TOO_MANY_OF_YOURS: () => m.refusal_TOO_MANY_OF_YOURS({ most: QuestionRules.MOST_OF_ONE }),
    TOO_MANY_QUESTIONS: m.refusal_TOO_MANY_QUESTIONS,
    TOO_MANY_SUGGESTIONS: () =>
      m.refusal_TOO_MANY_SUGGESTIONS({ wait: wait(Allowance.SUGGESTIONS) }),
    TOO_MANY_SUGGESTIONS_TODAY: () =>
      m.refusal_TOO_MANY_SUGGESTIONS({ wait: wait(Allowance.SUGGESTIONS_IN_A_DAY) }),
    TOO_SHORT: m.refusal_TOO_SHORT,
    UNKNOWN: m.refusal_NOT_FOUND,
    UNKNOWN_CATEGORY: m.refusal_UNKNOWN_CATEGORY,
    UNKNOWN_COUNTRY: m.refusal_INVALID_COUNTRY,
    UNKNOWN_CRITERION: m.refusal_CHANGED,
    VOTING_CLOSED: m.refusal_VOTING_CLOSED,
    VOTING_NOT_CLOSED: m.refusal_VOTING_NOT_CLOSED,
    VOUCHING_CODE_REFUSED: () => m.refusal_VOUCHING_CODE_REFUSED({ most: LostPasskeys.MOST_TRIES }),
    WITHDRAWN: m.refusal_WITHDRAWN,
    WITHHELD: m.refusal_WITHHELD,
    WRONG_STATE: m.refusal_WRONG_STATE,
  }),
);

/** Adds what only one room is refused, so that no other fetches the words. */
export function alsoRefused(more: Words): void {
  for (const [code, say] of Object.entries(more)) words.set(code, say);
}

/** The codes that have words of their own. */
export function knownCodes(): string[] {
  return [...words.keys()];
}

/** Why the server refused, and what to do; a code without words of its own is shown as it is. */
export function refusalText(code: string): string {
  return words.get(code)?.() ?? m.refusal_other({ code });
}
