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
  Theme,
} from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

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
