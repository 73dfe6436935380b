/** Reads a table of people who are to be invited: what a spreadsheet saves as CSV, or its cells as they are copied. */
import { dsvFormat } from 'd3-dsv';
import type { Language, Region } from '#lib/graphql/generated/secretariat.ts';
import { colon, listed, number } from '#lib/i18n/format.ts';
import { languages } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { MailAddress } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, locales } from '#lib/paraglide/runtime.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { AdviserDesk, WantedCheck } from '../../limits.ts';
import type { Role } from '../invitation.ts';
import { categoryChoices, regionChoices, type Category, type Profile } from '../profile.ts';

/** As many as are invited by one table: a mail goes to each. */
export const MOST = 100;

/** Somebody who is to be invited. */
export interface Line {
  /** Which line of the table it is, the first one, which names the columns, counted too. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly profile: Profile;
  /** What has to be put right first, in words. */
  readonly wrong: readonly string[];
}

export interface Table {
  readonly lines: readonly Line[];
  /** Columns that the table must have and does not. */
  readonly missing: readonly string[];
  /** Columns that say nothing that is known here. */
  readonly unknown: readonly string[];
}

type Column = 'name' | 'email' | 'language' | 'employer' | 'languages' | 'regions' | 'categories';

/** The columns of a role's table, by the names that the form for one person has for them. */
export function columns(role: Role, categories: readonly Category[]): Map<Column, string> {
  const all = new Map<Column, string>([
    ['name', m.people_name()],
    ['email', m.people_email()],
    ['language', m.people_language()],
  ]);
  if (role === 'ADVISER') {
    all.set('employer', m.people_employer());
    all.set('languages', m.people_reads());
    all.set('regions', m.people_regions());
    if (categories.length > 0) all.set('categories', m.people_categories());
  }
  return all;
}

const folded = (text: string) =>
  text.normalize('NFKC').trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ');

/** The text of a file: UTF-8, UTF-16 with its mark, or else what spreadsheets of Western Europe write. */
export function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Choice = { readonly value: string; readonly text: string };

/** The values of a cell, each by its name or its code; what is none of them goes to the rest. */
function chosen(cell: string, choices: readonly Choice[]): { values: string[]; rest: string[] } {
  const values: string[] = [];
  const rest: string[] = [];
  // The name of a category may have a comma: the whole cell is looked up first.
  for (const part of find(cell, choices) ? [cell] : cell.split(/[,;/|،、；\n]/)) {
    if (part.trim() === '') continue;
    const found = find(part, choices);
    if (found) values.push(found);
    else rest.push(part.trim());
  }
  return { values: [...new Set(values)], rest };
}

function find(text: string, choices: readonly Choice[]): string | undefined {
  const wanted = folded(text);
  return choices.find(({ value, text: name }) =>
    [value, name].some((one) => folded(one) === wanted),
  )?.value;
}

/** Languages by their own names, by those in the page's language, and by their codes. */
function languageNames(): Choice[] {
  const here = new Intl.DisplayNames(languages[getLocale()].tag, { type: 'language' });
  return locales.flatMap((locale) =>
    [languages[locale].name, here.of(locale)!].map((text) => ({ value: languageOf(locale), text })),
  );
}

/** The rows of a table, whatever its first line puts between the columns most often: tabs, semicolons or commas. */
function rowsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  const [first = ''] = plain.split(/[\r\n]/, 1);
  const often = ['\t', ';', ','].map((sign) => [sign, first.split(sign).length] as const);
  const [sign] = often.reduce((most, one) => (one[1] > most[1] ? one : most));
  return dsvFormat(sign).parseRows(plain);
}

/** What a table says of people with a role. */
export function read(text: string, role: Role, categories: readonly Category[]): Table {
  const known = columns(role, categories);
  const column = new Map([...known].map(([key, name]) => [folded(name), key]));
  for (const key of known.keys()) column.set(key, key);
  const [head = [], ...rows] = rowsOf(text);
  const found = head.map((name) => column.get(folded(name)) ?? name.trim());
  const seen = new Map<string, number>();
  const lines = rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = Object.fromEntries(found.map((name, at) => [name, row[at]]));
    const line = lineOf(cells, index + 2, known, categories);
    const address = folded(line.email);
    const before = seen.get(address);
    if (address === '' || before === undefined) {
      seen.set(address, line.line);
      return line;
    }
    return { ...line, wrong: [...line.wrong, m.people_many_twice({ line: number(before) })] };
  });
  return {
    lines,
    missing: (['name', 'email'] as const)
      .filter((key) => !found.includes(key))
      .map((key) => known.get(key)!),
    unknown: found.filter((name) => name !== '' && !known.has(name as Column)),
  };
}

function lineOf(
  cells: Readonly<Record<string, string | undefined>>,
  line: number,
  known: ReadonlyMap<Column, string>,
  categories: readonly Category[],
): Line {
  const wrong: string[] = [];
  const cell = (key: Column) => (cells[key] ?? '').trim();
  const choose = (key: Column, choices: readonly Choice[]): string[] => {
    const { values, rest } = chosen(cell(key), choices);
    if (known.has(key) && rest.length > 0) {
      wrong.push(
        `${known.get(key)!}${colon()}${m.people_many_not_known({ values: listed(rest) })}`,
      );
    }
    return values;
  };
  const refuse = (key: Column, code: string | false) => {
    if (code) wrong.push(`${known.get(key)!}${colon()}${refusalText(code)}`);
  };
  const [name, email, employer] = [cell('name'), cell('email'), cell('employer')];
  refuse('name', name === '' ? 'REQUIRED' : name.length > WantedCheck.LONGEST_NAME && 'TOO_LONG');
  refuse('email', email === '' ? 'REQUIRED' : !isAddress(email) && 'INVALID_EMAIL');
  if (known.has('employer')) {
    refuse('employer', employer.length > AdviserDesk.LONGEST_EMPLOYER && 'TOO_LONG');
  }
  const [language, ...more] = choose('language', languageNames());
  if (more.length > 0) refuse('language', 'OUT_OF_RANGE');
  const reads = choose('languages', languageNames()) as Language[];
  const spoken = (language ?? languageOf(getLocale())) as Language;
  return {
    ...{ line, name, email, language: spoken, wrong },
    profile: {
      employer,
      languages: reads.length > 0 ? reads : [spoken],
      regions: choose('regions', regionChoices()) as Region[],
      categories: choose('categories', categoryChoices(categories)),
    },
  };
}

/** Whether it looks like a mail address; the server looks closer. */
const isAddress = (text: string) =>
  text.length <= MailAddress.LONGEST && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
