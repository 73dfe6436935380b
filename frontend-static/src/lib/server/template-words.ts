import iso from 'i18n-iso-countries';
import { allKinds, allThemes, kindName, themeName } from '#lib/directory/labels.ts';
import {
  allOrganisationKinds,
  allRoles,
  organisationKindName,
  roleName,
} from '#lib/directory/entry/labels.ts';
import { allIndustries, industryName } from '#lib/directory/entry/industries.ts';
import { allRegisters, registerName, registerPage } from '#lib/directory/entry/registers.ts';
import { relationName } from '#lib/directory/entry/relations.ts';
import { withdrawalName } from '#lib/directory/entry/withdrawals.ts';
import { country, first, inOrder, number, rangeParts, unbroken } from '#lib/i18n/format.ts';
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/* What puts an entry's values into words where its page is made without this site's scripts: by the worker that follows the directory. */

const named = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, name(key)]));

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const FIELDS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

type Part = Intl.DateTimeFormatPart & { source?: string };

/** Parts of a date with what changes from one to the next as a letter in braces; the later year and day in capitals. */
function pattern(parts: readonly Part[]): string {
  const written = parts
    .map(({ type, value, source }) => {
      const letter = type === 'year' ? 'y' : type === 'day' ? 'd' : undefined;
      if (!letter) return value;
      return `{${source === 'endRange' ? letter.toUpperCase() : letter}}`;
    })
    .join('');
  return unbroken(written);
}

const at = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date));

/**
 * How dates are said, by how many parts they have (`1` a year, `2` a month, `3` a day) and their months, from `01`: `3 05`. What lies
 * between two by both months and by what they share: `2 05 06 year`, `3 05 05 month`, `2 05 06` where the years differ.
 */
function dates(): Record<string, string> {
  const found: Record<string, string> = {};
  const two = (month: number) => String(month + 1).padStart(2, '0');
  FIELDS.forEach((options, index) => {
    const parts = index + 1;
    const format = new Intl.DateTimeFormat(languages[getLocale()].tag, {
      timeZone: 'UTC',
      ...options,
    });
    const between = (start: Date, end: Date): readonly Part[] => rangeParts(format, start, end);
    for (const from of parts === 1 ? [0] : MONTHS) {
      const name = parts === 1 ? '1' : `${parts} ${two(from)}`;
      // As a whole the runtime writes a date with the spaces that programs expect, but not in parts.
      const parted = pattern(format.formatToParts(at(2001, from, 11)));
      found[name] = unbroken(parted.replaceAll('\u202f', ' '));
      for (const to of parts === 1 ? [0] : MONTHS) {
        const range = parts === 1 ? '1 to' : `${name} ${two(to)}`;
        found[range] = pattern(between(at(2001, from, 11), at(2003, to, 22)));
        if (parts === 2 && from < to) {
          found[`${range} year`] = pattern(between(at(2001, from, 11), at(2001, to, 22)));
        }
        if (parts === 3 && from < to) {
          found[`${range} year`] = pattern(between(at(2001, from, 11), at(2001, to, 22)));
        }
        if (parts === 3 && from === to) {
          found[`${range} month`] = pattern(between(at(2001, from, 11), at(2001, to, 22)));
        }
      }
    }
  });
  return found;
}

/** What stands between thousands. */
function groupSign(): string {
  const parts = new Intl.NumberFormat(languages[getLocale()].tag).formatToParts(12_345);
  return parts.find(({ type }) => type === 'group')?.value ?? '';
}

/** How many paragraphs are told apart; more are said as the most of these. */
const COUNTED = 200;

const paragraphsBy = (say: typeof m.entry_paragraphs) =>
  Array.from({ length: COUNTED }, (_, count) => say({ count, paragraphs: '{paragraphs}' }));

/** What stands between paragraphs, and before the last of them. */
function between() {
  const format = new Intl.ListFormat(languages[getLocale()].tag);
  const [, between = '', , last = ''] = format
    .formatToParts(['1', '2', '3'])
    .map((part) => part.value);
  return { between, last };
}

/** The words in the language of the page. */
export function templateWords() {
  const countries = Object.keys(iso.getAlpha2Codes()).map((code) => ({
    code,
    name: country(code),
  }));
  return {
    kinds: named(allKinds, kindName),
    themes: named(allThemes, themeName),
    industries: named(allIndustries, industryName),
    roles: named(allRoles, roleName),
    organisationKinds: named(allOrganisationKinds, organisationKindName),
    relations: named(['PART_OF', 'FOLLOWS', 'REPLACES'] as const, relationName),
    withdrawals: named(
      ['NOT_VERIFIABLE', 'OUT_OF_SCOPE', 'ENTERED_BY_MISTAKE', 'ON_REQUEST', 'LEGAL_DUTY'] as const,
      withdrawalName,
    ),
    registers: named(allRegisters, registerName),
    registerPages: named(allRegisters, (register) => registerPage({ register, value: '' })),
    /** In the order of the language. */
    countries: inOrder(countries, ({ name }) => name),
    dates: dates(),
    first: first(),
    /** From which number on thousands stand apart, and by what. */
    grouped: { from: number(1234).length > 4 ? 1000 : 10_000, by: groupSign() },
    digits: Array.from({ length: 10 }, (_, digit) => number(digit)).join(''),
    /** By how many there are, in a list of entries, where no source is named. */
    report: paragraphsBy(m.directory_paragraphs),
    /** The same where their source is. */
    paragraphs: paragraphsBy(m.entry_paragraphs),
    ...between(),
    withAcronym: m.entry_with_acronym({ name: '{name}', acronym: '{acronym}' }),
    notStated: m.directory_not_stated(),
    worldwide: m.directory_worldwide(),
    notVerified: m.entry_not_verified(),
    reported: m.entry_as_of(),
    formerName: m.entry_former_name({ name: '{name}' }),
  };
}
