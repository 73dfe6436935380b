/** What goes with an act, with the words of its codes in the reader's language. */
import { colon, quantity } from '#lib/i18n/format.ts';
import type {
  BoardStatus,
  IneligibleReason,
  OfficerDuty,
  WindowKind,
} from '#lib/graphql/generated/secretariat.ts';
import type { LetterReader } from '#lib/graphql/generated/secretariat-letters.ts';
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { WITHHOLD_REASONS, withholdReasonText } from '../../assessment/question-words.ts';
import { KINDS } from '../../trustee/words.ts';
import { REFUSALS, WITHDRAWALS } from '../directory/codes.ts';
import { FIELDS } from '../directory/fields.ts';
import { DECISIONS } from '../letters/words.ts';
import { WAYS } from '../nominations/entered/words.ts';
import { PAGE_NAMES } from '../pages/pages.ts';
import { RETENTION } from '../people/retention.ts';

type Words = Readonly<Record<string, (() => string) | undefined>>;

/** What a member of the secretariat may do. */
const DUTIES: Record<OfficerDuty, () => string> = {
  OFFICER: m.officers_officer,
  READER: m.officers_reader,
};
const WINDOWS: Record<WindowKind, () => string> = {
  CALL: m.window_call,
  SCREENING: m.window_screening,
  ADVICE: m.window_advice,
  VOTING: m.window_voting,
  AWARD: m.window_award,
};

/** As the board says them, whose page would else fetch a file more. */
const INELIGIBLE: Record<IneligibleReason, () => string> = {
  NOT_A_BUSINESS_LEADER: m.board_reason_NOT_A_BUSINESS_LEADER,
  OUT_OF_SCOPE: m.board_reason_OUT_OF_SCOPE,
  DUPLICATE: m.board_reason_DUPLICATE,
  NOT_VERIFIABLE: m.board_reason_NOT_VERIFIABLE,
  OTHER: m.board_reason_OTHER,
};
const SCREENED: Partial<Record<BoardStatus, () => string>> = {
  SUBMITTED: m.board_status_SUBMITTED,
  ELIGIBLE: m.board_status_ELIGIBLE,
  INELIGIBLE: m.board_status_INELIGIBLE,
};

/** Who reads what the secretariat writes. */
const READERS: Record<LetterReader, () => string> = {
  NOMINATOR: m.log_actor_NOMINATOR,
  NOMINEE: m.log_actor_NOMINEE,
};

/** Each by its own name. */
const LANGUAGES: Words = Object.fromEntries(
  Object.entries(languages).map(([code, { name }]) => [code.toUpperCase(), () => name]),
);

const WITHHELD: Words = Object.fromEntries(
  WITHHOLD_REASONS.map((reason) => [reason, () => withholdReasonText(reason)]),
);

/** The codes that an act's detail is made of. */
const CODES: Readonly<Record<string, Words>> = {
  CALENDAR_SET: WINDOWS,
  CORRECTION_ACCEPTED: FIELDS,
  CORRECTION_REFUSED: REFUSALS,
  ENTRY_WITHDRAWN: WITHDRAWALS,
  FEEDBACK_APPROVED: DECISIONS,
  FEEDBACK_WRITTEN: DECISIONS,
  LETTERS_RELEASED: DECISIONS,
  LETTERS_STOPPED: DECISIONS,
  LETTER_SET: { ...DECISIONS, HELD: m.letters_held_tag },
  LETTER_WORDS_SET: DECISIONS,
  MESSAGE_SENT: READERS,
  NOMINATION_CORRECTED: WAYS,
  NOMINATION_ENTERED: WAYS,
  NOMINATION_FOUND_INELIGIBLE: INELIGIBLE,
  OFFICER_DUTY_SET: DUTIES,
  PAGE_WRITTEN: { ...LANGUAGES, ...PAGE_NAMES },
  QUESTION_WITHHELD: WITHHELD,
  SCREENING_PROPOSED: { ...SCREENED, ...INELIGIBLE },
  SCREENING_UNDONE: SCREENED,
  SECRETARIAT_INVITED: DUTIES,
  SUGGESTION_REFUSED: REFUSALS,
  TRANSLATION_GIVEN: LANGUAGES,
  TRANSLATION_TAKEN_BACK: LANGUAGES,
  TRUSTEES_CHOSEN: KINDS,
};

/** Of a retention what, and for how many months where that was changed; what follows somebody has written. */
const RETAINED = /^([A-Z_]+): (?:(\d+) months: )?/;

/** What goes with an act: as the log has it, but for its codes; one without words is shown as it is. */
export function detailText(act: string, detail: string): string {
  if (act.startsWith('RETENTION_')) {
    return detail.replace(RETAINED, (_, kind: string, months?: string) => {
      const what = (RETENTION as Words)[kind]?.() ?? kind;
      return [what, ...(months ? [quantity(Number(months), 'month')] : []), ''].join(colon());
    });
  }
  const words = CODES[act];
  if (!words) return detail;
  return detail
    .replaceAll(/(?<=[A-Z]) (?=[A-Z])/g, ' · ')
    .replaceAll(/\b[A-Z][A-Z_]+\b/g, (code) => words[code]?.() ?? code);
}
