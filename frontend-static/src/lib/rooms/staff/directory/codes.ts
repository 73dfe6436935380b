/** The words of the codes that decisions on the directory have, in the reader's language. */
import type { RefusalReason, WithdrawalReason } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why something is refused. */
export const REFUSALS: Record<RefusalReason, () => string> = {
  NOT_VERIFIABLE: m.because_NOT_VERIFIABLE,
  WRONG: m.because_WRONG,
  DUPLICATE: m.because_DUPLICATE,
  OUT_OF_SCOPE: m.because_OUT_OF_SCOPE,
  PROMOTIONAL: m.because_PROMOTIONAL,
  UNCLEAR: m.because_UNCLEAR,
};

/** Why an entry is withdrawn. */
export const WITHDRAWALS: Record<WithdrawalReason, () => string> = {
  NOT_VERIFIABLE: m.withdrawal_NOT_VERIFIABLE,
  OUT_OF_SCOPE: m.withdrawal_OUT_OF_SCOPE,
  ENTERED_BY_MISTAKE: m.withdrawal_ENTERED_BY_MISTAKE,
  ON_REQUEST: m.withdrawal_ON_REQUEST,
  LEGAL_DUTY: m.withdrawal_LEGAL_DUTY,
};

/** Why something is refused, in words. */
export const refusalName = (reason: RefusalReason): string => REFUSALS[reason]();

/** The reasons for which something is refused, to choose from. */
export const refusalOptions = () =>
  (Object.keys(REFUSALS) as RefusalReason[]).map((value) => ({ value, text: REFUSALS[value]() }));

/** Why an entry is withdrawn, in words. */
export const withdrawalName = (reason: WithdrawalReason): string => WITHDRAWALS[reason]();

/** The reasons for which an entry is withdrawn, to choose from. */
export const withdrawalOptions = () =>
  (Object.keys(WITHDRAWALS) as WithdrawalReason[]).map((value) => ({
    value,
    text: WITHDRAWALS[value](),
  }));
