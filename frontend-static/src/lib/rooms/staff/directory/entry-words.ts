/** The words of the directory's board, in the reader's language. */
import { country } from '#lib/i18n/format.ts';
import { organisationKindName } from '#lib/directory/entry/labels.ts';
import { registerName } from '#lib/directory/entry/registers.ts';
import { kindName, themeName } from '#lib/directory/labels.ts';
import type {
  EntryField,
  ExternalRegister,
  OrganisationKind,
  PartnershipKind,
  RefusalReason,
  Theme,
  WithdrawalReason,
} from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

const fields: Record<EntryField, () => string> = {
  NAME: m.field_NAME,
  SUMMARY: m.field_SUMMARY,
  KIND: m.field_KIND,
  THEMES: m.field_THEMES,
  COUNTRIES: m.field_COUNTRIES,
  STARTED: m.field_STARTED,
  ENDED: m.field_ENDED,
  ACRONYM: m.field_ACRONYM,
  ORGANISATION_KIND: m.field_ORGANISATION_KIND,
  PLACE: m.field_PLACE,
  WEBSITE: m.field_WEBSITE,
  EXTERNAL_IDS: m.field_EXTERNAL_IDS,
};

const refusals: Record<RefusalReason, () => string> = {
  NOT_VERIFIABLE: m.because_NOT_VERIFIABLE,
  WRONG: m.because_WRONG,
  DUPLICATE: m.because_DUPLICATE,
  OUT_OF_SCOPE: m.because_OUT_OF_SCOPE,
  PROMOTIONAL: m.because_PROMOTIONAL,
  UNCLEAR: m.because_UNCLEAR,
};

const withdrawals: Record<WithdrawalReason, () => string> = {
  NOT_VERIFIABLE: m.withdrawal_NOT_VERIFIABLE,
  OUT_OF_SCOPE: m.withdrawal_OUT_OF_SCOPE,
  ENTERED_BY_MISTAKE: m.withdrawal_ENTERED_BY_MISTAKE,
  ON_REQUEST: m.withdrawal_ON_REQUEST,
  LEGAL_DUTY: m.withdrawal_LEGAL_DUTY,
};

/** A field of an entry in words. */
export const fieldName = (field: EntryField): string => fields[field]();

/** Why something is refused, in words. */
export const refusalName = (reason: RefusalReason): string => refusals[reason]();

/** The reasons for which something is refused, to choose from. */
export const refusalOptions = () =>
  (Object.keys(refusals) as RefusalReason[]).map((value) => ({ value, text: refusals[value]() }));

/** Why an entry is withdrawn, in words. */
export const withdrawalName = (reason: WithdrawalReason): string => withdrawals[reason]();

/** The reasons for which an entry is withdrawn, to choose from. */
export const withdrawalOptions = () =>
  (Object.keys(withdrawals) as WithdrawalReason[]).map((value) => ({
    value,
    text: withdrawals[value](),
  }));

/** An identifier of another register, which the room writes as `ROR:03yrm5c26`. */
function idText(code: string): string {
  const [register, value] = code.split(':', 2) as [ExternalRegister, string];
  return `${registerName(register)} ${value}`;
}

/** What a field says: its codes in words, a dash when it says nothing. */
export function valueText(field: EntryField, value: string): string {
  if (value === '') return '–';
  const codes = value.split(' ');
  switch (field) {
    case 'KIND':
      return kindName(value as PartnershipKind);
    case 'ORGANISATION_KIND':
      return organisationKindName(value as OrganisationKind);
    case 'EXTERNAL_IDS':
      return codes.map(idText).join(' · ');
    case 'THEMES':
      return codes.map((code) => themeName(code as Theme)).join(' · ');
    case 'COUNTRIES':
      return codes.map((code) => country(code)).join(' · ');
    default:
      return value;
  }
}

/** How long something has waited, in whole days. */
export function ageOf(since: string, now: Date = new Date()): string {
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000);
  return days < 1 ? m.waits_today() : m.waits_days({ days });
}
