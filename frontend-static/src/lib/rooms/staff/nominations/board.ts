import type {
  BoardFlag,
  BoardOrder,
  BoardStatus,
  IneligibleReason,
  Likeness,
  NominationOnBoardQuery,
  PersonRole,
} from '#lib/graphql/generated/secretariat.ts';
import type { ScreenSeveralMutation } from '#lib/graphql/generated/secretariat-several.ts';
import { colon } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Row } from './several/ticked.ts';

/** A nomination with its dossier. */
export type Whole = NonNullable<NominationOnBoardQuery['nomination']>;
/** What is told of one of several that were decided on. */
export type Screened = NonNullable<
  ScreenSeveralMutation['screenSeveral']['results'][number]['nomination']
>;

export const BOARD_STATUS: Record<BoardStatus, () => string> = {
  SUBMITTED: m.board_status_SUBMITTED,
  ELIGIBLE: m.board_status_ELIGIBLE,
  INELIGIBLE: m.board_status_INELIGIBLE,
  SHORTLISTED: m.board_status_SHORTLISTED,
  WITHDRAWN: m.board_status_WITHDRAWN,
  DECLINED: m.board_status_DECLINED,
};

export const BOARD_FLAG: Record<BoardFlag, () => string> = {
  WAITING: m.board_status_WAITING,
  AGREED: m.board_flag_AGREED,
  LAPSED: m.board_answer_lapsed,
  PROPOSED: m.board_proposed_tag,
  ALIKE: m.board_alike_tag,
  ENTERED: m.board_flag_ENTERED,
  RETURNED: m.board_flag_RETURNED,
  UNWRITTEN: m.board_flag_UNWRITTEN,
};

export const BOARD_ORDER: Record<BoardOrder, () => string> = {
  OLDEST: m.board_order_OLDEST,
  NEWEST: m.board_order_NEWEST,
  NAME: m.board_nominee,
  COMPANY: m.board_company,
  COUNTRY: m.dossier_country,
};

export const INELIGIBLE: Record<IneligibleReason, () => string> = {
  NOT_A_BUSINESS_LEADER: m.board_reason_NOT_A_BUSINESS_LEADER,
  OUT_OF_SCOPE: m.board_reason_OUT_OF_SCOPE,
  DUPLICATE: m.board_reason_DUPLICATE,
  NOT_VERIFIABLE: m.board_reason_NOT_VERIFIABLE,
  OTHER: m.board_reason_OTHER,
};

export const LIKENESS: Record<Likeness, () => string> = {
  NOMINEE: m.board_alike_NOMINEE,
  COMPANY: m.board_alike_COMPANY,
  ADDRESS: m.board_alike_ADDRESS,
};

/** That the last mail to the nominator or the nominee did not arrive. */
export const returnedText = ({ person }: { readonly person: PersonRole }) =>
  person === 'NOMINATOR' ? m.board_returned_NOMINATOR() : m.board_returned_NOMINEE();

/** A decision in words: eligible, or not and why. */
export const decisionText = (eligible: boolean, reason: IneligibleReason | null | undefined) =>
  eligible
    ? m.board_eligible()
    : reason
      ? `${m.board_ineligible()}${colon()}${INELIGIBLE[reason]()}`
      : m.board_ineligible();

function options(words: Record<string, () => string>): { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text: text() }));
}

export const ineligibleOptions = () => options(INELIGIBLE);

/** What is to be looked at in a row once it was decided on. */
export function flagsOf(
  row: Row,
  {
    consent,
    proposal,
    status,
    unwritten,
  }: Pick<Screened, 'consent' | 'proposal' | 'status'> & Partial<Pick<Whole, 'unwritten'>>,
): Row['flags'] {
  const goesOn = status === 'SUBMITTED' || status === 'ELIGIBLE' || status === 'SHORTLISTED';
  // Where several are decided on it is as the list says.
  const isUnwritten = unwritten ? unwritten.length > 0 : row.flags.includes('UNWRITTEN');
  return [
    ...(consent && !consent.givenAt && goesOn ? (['WAITING'] as const) : []),
    ...(consent?.lapsedAt && goesOn ? (['LAPSED'] as const) : []),
    ...(consent?.givenAt ? (['AGREED'] as const) : []),
    ...(proposal ? (['PROPOSED'] as const) : []),
    ...(status === 'SUBMITTED' && isUnwritten ? (['UNWRITTEN'] as const) : []),
    ...row.flags.filter((flag) => ['ALIKE', 'ENTERED', 'RETURNED'].includes(flag)),
  ];
}
