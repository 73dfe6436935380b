/** Reads a table of nominations that came on paper or by phone: each line is what an officer would enter. */
import type { EntryWay, Language } from '#lib/graphql/generated/secretariat.ts';
import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { colon, country, number } from '#lib/i18n/format.ts';
import { codes } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { obstacles } from '#lib/rooms/nomination/check.ts';
import { asked, emptyDraft, setText, sorted } from '#lib/rooms/nomination/draft.ts';
import { isAsked, OPTIONAL_TEXTS, TEXTS, type TextName } from '#lib/rooms/nomination/texts.ts';
import { obstacleText } from '#lib/rooms/nomination/words.ts';
import { find, folded, languageNames, rowsOf, type Choice } from '../../cells.ts';
import type { Came } from './entry.ts';
import { WAYS } from './words.ts';

/** As many as are entered by one table, and as many bytes as it may have. */
export const MOST = 200;
export const MOST_BYTES = 10 * 1024 * 1024;

type Named = { readonly id: string; readonly name: string };
interface Edition {
  /** Those on which nominees write are no columns: an officer enters why instead. */
  readonly nomineesWrite?: boolean;
  readonly criteria: readonly Named[];
  readonly categories: readonly Named[];
  readonly formQuestions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly question: string;
    readonly options: readonly { readonly id: string; readonly text: string }[];
  }[];
}

/** A nomination that is to be entered. */
export interface Line {
  /** Which line of the table it is, the first one, which names the columns, counted too. */
  readonly line: number;
  readonly nominee: string;
  /** The language that it is in, by its name in that of the page; empty while it names none. */
  readonly language: string;
  /** As it stands in the table. */
  readonly cells: readonly string[];
  readonly came: Came;
  /** What it was entered as, by the table; it may have been changed since. */
  readonly before: string | undefined;
  /** The same as a text, by which lines are told apart. */
  readonly said: string;
  /** What has to be put right first, in words. */
  readonly wrong: readonly string[];
}

export interface Table {
  /** The columns as they are named there. */
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  /** Columns that the table must have and does not. */
  readonly missing: readonly string[];
  /** Columns that say nothing that is known here. */
  readonly unknown: readonly string[];
}

/** The columns, by the paths of the input, with the names that the form has for them. */
export function columns(edition: Edition): Map<string, string> {
  const { criteria, categories, formQuestions } = asked(edition);
  const of = (part: string, label: string) => m.nominate_label_in_part({ part, label });
  const all = new Map<string, string>([
    ['way', m.entered_way()],
    ['receivedOn', m.entered_received()],
    ['language', m.entered_language()],
  ]);
  for (const [name, { label }] of Object.entries(TEXTS)) {
    if (!isAsked(name, { criteria })) continue;
    if (name.startsWith('nominee.')) all.set(name, of(m.board_nominee(), label()));
    else if (name.startsWith('nominator.')) all.set(name, of(m.board_nominator(), label()));
    else all.set(name, label());
  }
  all.set('nominee.language', m.nominate_nominee_language());
  if (categories.length > 0) all.set('category', m.nominate_category());
  for (const { id, name } of criteria) all.set(`statements.${id}`, name);
  for (const { id, question } of forTexts(formQuestions)) all.set(`answers.${id}`, question);
  return all.set('evidenceLinks', m.nominate_links());
}

/** A file stands in no table, and none is asked of what an officer enters. */
const forTexts = (questions: Edition['formQuestions']) =>
  questions.filter(({ kind }) => kind !== 'FILE');

/** What may be left out: it has a value of its own then, or each line says what it lacks. */
const isOptional = (key: string) =>
  ['nominee.language', 'evidenceLinks', ...OPTIONAL_TEXTS].includes(key) ||
  key.startsWith('answers.');

/** The columns that are added to a table of what came of it, and passed over when it comes back. */
export const added = () => [m.entered_many_line(), m.entered_many_state()] as const;

/** What a table says. The declarations are made for all of it before anything is sent. */
export function read(text: string, edition: Edition): Table {
  const known = columns(edition);
  const column = new Map([...known].map(([key, name]) => [folded(name), key]));
  for (const key of known.keys()) column.set(folded(key), key);
  // A line is known again by what it says, however the file or the field ends its lines and composes its letters.
  const [head = [], ...rows] = rowsOf(text.replaceAll(/\r\n?/g, '\n').normalize('NFC'));
  const found = head.map((name) => column.get(folded(name)) ?? name.trim());
  const choices: Choices = {
    language: languageNames(),
    country: COUNTRY_CODES.map((value) => ({ value, text: country(value) })),
    way: Object.entries(WAYS).map(([value, words]) => ({ value, text: words() })),
    category: edition.categories.map(({ id, name }) => ({ value: id, text: name })),
  };
  const seen = new Map<string, number>();
  const state = head.findIndex((name) => folded(name) === folded(m.entered_many_state()));
  const lines = rows.flatMap((row, index): Line[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    // Of two columns with one name the first counts.
    const cells = Object.fromEntries(found.map((name, at) => [name, row[at] ?? '']).reverse());
    const one = lineOf(cells, index + 2, known, edition, choices);
    if (!isAligned(row, head)) one.wrong.unshift(m.entered_many_cells());
    const before = referenceIn(row[state] ?? '');
    const line = { ...one, before, cells: row, said: JSON.stringify(one.came) };
    const first = seen.get(line.said);
    if (first === undefined) {
      seen.set(line.said, line.line);
      return [line];
    }
    return [{ ...line, wrong: [...line.wrong, m.entered_many_twice({ line: number(first) })] }];
  });
  const passed = added().map(folded);
  return {
    head,
    lines,
    missing: [...known]
      .filter(([key]) => !found.includes(key) && !isOptional(key))
      .map(([, name]) => name),
    unknown: found
      .filter((name, at) => name !== '' && (!known.has(name) || found.indexOf(name) < at))
      .filter((name) => !passed.includes(folded(name))),
  };
}

/** The reference that a saved table has for a line that was entered, whatever else is said of it. */
function referenceIn(state: string): string | undefined {
  const words = m.entered_many_entered({ reference: '' }).trim();
  const text = state.trim();
  return text.startsWith(words) ? /[A-Z]+-\d+-\d+/.exec(text.slice(words.length))?.[0] : undefined;
}

/** A day, ISO 8601, as spreadsheets write it where that can be read in one way only; nothing when it is none. */
function dayOf(text: string): string | undefined {
  const { year, month, day } =
    (
      /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/.exec(text) ??
      /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text)
    )?.groups ?? {};
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00Z`);
  // A day beyond the end of its month is another one, or none.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
    ? written
    : undefined;
}

/** Whether each cell stands in a column: a line that was taken apart wrongly has more of them, or fewer. */
const isAligned = (row: readonly string[], head: readonly string[]) =>
  row.length === head.length && row.every((cell, at) => cell.trim() === '' || head[at]!.trim());

type Choices = Readonly<Record<'language' | 'country' | 'way' | 'category', readonly Choice[]>>;

function lineOf(
  cells: Readonly<Record<string, string>>,
  line: number,
  known: ReadonlyMap<string, string>,
  edition: Edition,
  choices: Choices,
): Omit<Line, 'before' | 'cells' | 'said' | 'wrong'> & { wrong: string[] } {
  const { criteria, categories, formQuestions } = asked(edition);
  const wrong: string[] = [];
  // A table that was saved here has such a mark before what a spreadsheet would compute.
  const cell = (key: string) =>
    (cells[key] ?? '').replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '').trim();
  const say = (key: string, words: string) =>
    wrong.push(`${known.get(key) ?? key}${colon()}${words}`);
  const choose = (key: string, of: readonly Choice[]): string => {
    const value = cell(key) === '' ? '' : find(cell(key), of);
    if (value === undefined) say(key, m.entered_many_not_known({ values: cell(key) }));
    return value ?? '';
  };
  const language = choose('language', choices.language);
  // It stays the nomination's for good, so that nothing is assumed where it is not said.
  if (cell('language') === '') say('language', m.room_required());
  const spoken = (language || 'EN') as Language;
  const draft = emptyDraft(
    criteria.map(({ id }) => id),
    (choose('nominee.language', choices.language) || spoken) as Language,
    formQuestions.map(({ id }) => id),
  );
  for (const [name, { kind }] of Object.entries(TEXTS) as [TextName, { kind?: string }][]) {
    if (known.has(name))
      setText(draft, name, kind === 'country' ? choose(name, choices.country) : cell(name));
  }
  for (const { id } of criteria) draft.statements[id] = cell(`statements.${id}`);
  for (const { id, options } of forTexts(formQuestions)) {
    const key = `answers.${id}`;
    const named = options.map((one) => ({ value: one.id, text: one.text }));
    draft.answers[id] = named.length > 0 ? choose(key, named) : cell(key);
  }
  draft.category = choose('category', choices.category);
  draft.evidenceLinks = cell('evidenceLinks')
    .split(/[\s;]+/)
    .filter(Boolean);
  const way = choose('way', choices.way) as EntryWay | '';
  if (cell('way') === '') say('way', m.room_required());
  const receivedOn = dayOf(cell('receivedOn'));
  if (receivedOn === undefined) {
    const isAmbiguous = /^\d{1,2}\/\d{1,2}\/(\d{2}|\d{4})$/.test(cell('receivedOn'));
    say('receivedOn', isAmbiguous ? m.entered_many_day_slash() : m.entered_many_day());
  }
  const whole = sorted(
    draft,
    categories.map(({ id }) => id),
  );
  const declared = { declaresAccuracy: true, allowsContact: true };
  const came = { draft: whole, language: spoken, way, receivedOn: receivedOn ?? '', ...declared };
  const written = codes.find((code) => languageOf(code) === spoken) ?? 'en';
  const taken = new Set(wrong.map((words) => words.split(colon(), 1)[0]));
  for (const one of obstacles(whole, declared, written)) {
    const column = one.field.startsWith('evidenceLinks') ? 'evidenceLinks' : one.field;
    if (!taken.has(known.get(column))) {
      say(column, obstacleText(one));
    }
  }
  const named = choices.language.findLast(({ value }) => value === language)?.text ?? '';
  return { line, nominee: draft.nominee.name, language: named, came, wrong };
}
