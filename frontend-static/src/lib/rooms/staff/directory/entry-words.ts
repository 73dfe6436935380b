/** The words of the directory's board, in the reader's language. */
import { colon, country } from '#lib/i18n/format.ts';
import { organisationKindName, roleName } from '#lib/directory/entry/labels.ts';
import { registerName } from '#lib/directory/entry/registers.ts';
import type { RelationKind } from '#lib/graphql/generated/public-partnership-entry.ts';
import { relationName } from '#lib/directory/entry/relations.ts';
import { kindName, themeName } from '#lib/directory/labels.ts';
import type {
  EntryField,
  ExternalRegister,
  OrganisationKind,
  OrganisationRole,
  PartnershipKind,
  Theme,
} from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

/** An identifier of another register, which the room writes as `ROR:03yrm5c26`. */
function idText(code: string): string {
  const [register, value] = code.split(':', 2) as [ExternalRegister, string];
  return `${registerName(register)} ${value}`;
}

/** Fields that are lists, of which some can be taken. */
const LISTS: readonly EntryField[] = [
  'THEMES',
  'COUNTRIES',
  'EXTERNAL_IDS',
  'PARTICIPANTS',
  'RELATIONS',
  'OTHER_NAMES',
];

/** Names of entries, by their identifiers. */
export type Names = ReadonlyMap<string, string>;

export const isList = (field: EntryField) => LISTS.includes(field);

const between = (field: EntryField) => (field === 'OTHER_NAMES' ? '\n' : ' ');

/** The items of a field that is a list, as the room writes them. */
export const itemsOf = (field: EntryField, value: string) =>
  value === '' ? [] : value.split(between(field));

/** Such a field with these items. */
export const listOf = (field: EntryField, items: readonly string[]) => items.join(between(field));

/** An item of such a field in words. */
export function itemText(field: EntryField, item: string, names: Names = new Map()): string {
  const at = item.indexOf(':');
  const [kind, what] = [item.slice(0, at), item.slice(at + 1)];
  switch (field) {
    case 'EXTERNAL_IDS':
      return idText(item);
    case 'THEMES':
      return themeName(item as Theme);
    case 'COUNTRIES':
      return country(item);
    case 'PARTICIPANTS':
      return roleName(kind as OrganisationRole) + colon() + (names.get(what) ?? what);
    case 'RELATIONS':
      return `${relationName(kind as RelationKind)}${colon()}${names.get(what) ?? what}`;
    case 'OTHER_NAMES':
      return kind === 'FORMER' ? m.correct_name_former() + colon() + what : what;
    default:
      return item;
  }
}

/** What a field says: its codes in words, a dash when it says nothing. */
export function valueText(field: EntryField, value: string): string {
  if (value === '') return '–';
  if (isList(field)) {
    return itemsOf(field, value)
      .map((item) => itemText(field, item))
      .join(' · ');
  }
  switch (field) {
    case 'KIND':
      return kindName(value as PartnershipKind);
    case 'ORGANISATION_KIND':
      return organisationKindName(value as OrganisationKind);
    case 'WORLDWIDE':
      return value === 'true' ? m.correction_yes() : m.correction_no();
    default:
      return value;
  }
}

/** How long something has waited, in whole days. */
export function ageOf(since: string, now: Date = new Date()): string {
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000);
  return days < 1 ? m.waits_today() : m.waits_days({ days });
}
