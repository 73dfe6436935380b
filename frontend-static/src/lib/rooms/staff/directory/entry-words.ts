/** The words of the directory's board, in the reader's language. */
import { colon, country } from '#lib/i18n/format.ts';
import { organisationKindName, roleName } from '#lib/directory/entry/labels.ts';
import { industryName } from '#lib/directory/entry/industries.ts';
import { registerName } from '#lib/directory/entry/registers.ts';
import type { RelationKind } from '#lib/graphql/generated/public-partnership-entry.ts';
import { relationName } from '#lib/directory/entry/relations.ts';
import { kindName, themeName } from '#lib/directory/labels.ts';
import type {
  EntryField,
  ExternalRegister,
  Industry,
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
  'INDUSTRIES',
  'COUNTRIES',
  'EXTERNAL_IDS',
  'PARTICIPANTS',
  'RELATIONS',
  'OTHER_NAMES',
];

/** The names of entries, and in which languages they are, by their identifiers. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly language: string }>;

/** Those that a correction names. */
export const namesOf = (
  named: readonly { readonly id: string; readonly name: string; readonly language: string }[],
): Names => new Map(named.map((one) => [one.id, one]));

export const isList = (field: EntryField) => LISTS.includes(field);

const between = (field: EntryField) => (field === 'OTHER_NAMES' ? '\n' : ' ');

/** The items of a field that is a list, as the room writes them. */
export const itemsOf = (field: EntryField, value: string) =>
  value === '' ? [] : value.split(between(field));

/** Such a field with these items. */
export const listOf = (field: EntryField, items: readonly string[]) => items.join(between(field));

/** What an item of such a field says. */
export interface ItemWords {
  /** What sort of item it is, in the reader's language; empty where that goes without saying. */
  readonly kind: string;
  readonly words: string;
  /** The language of the words; undefined where it is the reader's, or none. */
  readonly lang?: string | undefined;
}

/**
 * An item of such a field in words.
 *
 * @param language that of what was proposed
 */
export function itemWords(
  field: EntryField,
  item: string,
  names: Names,
  language: string,
): ItemWords {
  const at = item.indexOf(':');
  const [kind, what] = [item.slice(0, at), item.slice(at + 1)];
  const named = (said: string): ItemWords => {
    const entry = names.get(what);
    return entry
      ? { kind: said, words: entry.name, lang: entry.language.toLowerCase() }
      : { kind: said, words: what };
  };
  switch (field) {
    case 'EXTERNAL_IDS':
      return { kind: '', words: idText(item) };
    case 'THEMES':
      return { kind: '', words: themeName(item as Theme) };
    case 'INDUSTRIES':
      return { kind: '', words: industryName(item as Industry) };
    case 'COUNTRIES':
      return { kind: '', words: country(item) };
    case 'PARTICIPANTS':
      return named(roleName(kind as OrganisationRole));
    case 'RELATIONS':
      return named(relationName(kind as RelationKind));
    case 'OTHER_NAMES':
      return {
        kind: kind === 'FORMER' ? m.correct_name_former() : '',
        words: what,
        lang: language.toLowerCase(),
      };
    default:
      return { kind: '', words: item };
  }
}

/** The same as one text. */
export function itemText(field: EntryField, item: string, names: Names, language: string): string {
  const { kind, words } = itemWords(field, item, names, language);
  return kind ? kind + colon() + words : words;
}

/** What a field says that is no list: its code in words, a dash when it says nothing. */
export function valueText(field: EntryField, value: string): string {
  if (value === '') return '–';
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
