/** How questions to nominators are named to people. */
import { QuestionRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why a question is withheld, in the order of the list to choose from. */
export const WITHHOLD_REASONS = [
  'OFF_TOPIC',
  'PRIVATE_MATTER',
  'TELLS_OPINION',
  'TELLS_WHO_ASKS',
  'OFFENSIVE',
] as const;
export type WithholdReason = (typeof WITHHOLD_REASONS)[number];

const REASONS: Readonly<Record<WithholdReason, () => string>> = {
  OFF_TOPIC: m.question_reason_OFF_TOPIC,
  PRIVATE_MATTER: m.question_reason_PRIVATE_MATTER,
  TELLS_OPINION: m.question_reason_TELLS_OPINION,
  TELLS_WHO_ASKS: m.question_reason_TELLS_WHO_ASKS,
  OFFENSIVE: m.question_reason_OFFENSIVE,
};

export const withholdReasonText = (reason: WithholdReason): string => REASONS[reason]();

/** The reasons as a list to choose from. */
export function withholdReasons(): { value: string; text: string }[] {
  return WITHHOLD_REASONS.map((value) => ({ value, text: REASONS[value]() }));
}

const STATUSES = {
  ASKED: m.question_status_ASKED,
  ANSWERED: m.question_status_ANSWERED,
  WITHHELD: m.question_status_WITHHELD,
};
const TONES = { ASKED: 'waiting', ANSWERED: 'done', WITHHELD: 'stopped' } as const;

/** Where a question stands, and how that looks. */
export function questionState(status: keyof typeof STATUSES) {
  return { tone: TONES[status], text: STATUSES[status]() };
}

/** Most characters, as the server takes them. */
export const { LONGEST_QUESTION, LONGEST_ANSWER } = QuestionRules;
