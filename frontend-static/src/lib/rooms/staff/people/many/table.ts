/** Reads a table of people who are to be invited: what a spreadsheet saves as CSV, or its cells as they are copied. */
import type { Language, Region } from '#lib/graphql/generated/secretariat.ts';
import { colon, listed, number } from '#lib/i18n/format.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { JuryRoll, MailAddress } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { find, folded, languageNames, rowsOf, type Choice } from '../../cells.ts';
import { AdviserDesk, WantedCheck } from '../../limits.ts';
import type { Role } from '../invitation.ts';
import { categoryChoices, regionChoices, type Category, type Profile } from '../profile.ts';

/** As many as are invited by one table: a mail goes to each, and a jury has so many seats. */
const MOST_ADVISERS = 100;
export const MOST: Readonly<Record<Role, number>> = {
  ADVISER: MOST_ADVISERS,
  JUROR: JuryRoll.MOST,
};

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

/** The values of a cell, each by its name or its code; what is none of them goes to the rest. */
function chosen(cell: string, choices: readonly Choice[]): { values: string[]; rest: string[] } {
  const values = new Set<string>();
  const rest: string[] = [];
  // A name may have a comma: what stands between semicolons is looked up whole first.
  for (const part of cell.split(/[;；؛|\n]/)) {
    for (const one of find(part, choices) ? [part] : part.split(/[,،、/]/)) {
      const found = find(one, choices);
      if (found) values.add(found);
      else if (one.trim() !== '') rest.push(one.trim());
    }
  }
  return { values: [...values], rest };
}

/** What a table says of people with a role. */
export function read(text: string, role: Role, categories: readonly Category[]): Table {
  const known = columns(role, categories);
  const column = new Map([...known].map(([key, name]) => [folded(name), key]));
  for (const key of known.keys()) column.set(key, key);
  const [head = [], ...rows] = rowsOf(text);
  const found = head.map((name) => column.get(folded(name)) ?? name.trim());
  const names = languageNames();
  const seen = new Map<string, number>();
  const lines = rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    // Of two columns with one name the first counts.
    const cells = Object.fromEntries(found.map((name, at) => [name, row[at]]).reverse());
    const line = lineOf(cells, index + 2, { known, names, categories });
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
    unknown: found.filter(
      (name, at) => name !== '' && (!known.has(name as Column) || found.indexOf(name) < at),
    ),
  };
}

/** What the cells of a table may say. */
interface Known {
  readonly known: ReadonlyMap<Column, string>;
  readonly names: readonly Choice[];
  readonly categories: readonly Category[];
}

function lineOf(
  cells: Readonly<Record<string, string | undefined>>,
  line: number,
  { known, names, categories }: Known,
): Line {
  const wrong: string[] = [];
  const cell = (key: Column) => (cells[key] ?? '').trim();
  const notKnown = (key: Column, values: string) => {
    const name = known.get(key);
    if (name) wrong.push(`${name}${colon()}${m.people_many_not_known({ values })}`);
  };
  const choose = (key: Column, choices: readonly Choice[]): string[] => {
    const { values, rest } = chosen(cell(key), choices);
    if (rest.length > 0) notKnown(key, listed(rest));
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
  const [language, ...more] = choose('language', names);
  if (more.length > 0) notKnown('language', cell('language'));
  const reads = choose('languages', names) as Language[];
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
