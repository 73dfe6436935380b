/** What the pages of the settings work on: the parts that are saved one by one, what is missing, what differs. */
import type { SettingsQuery } from '#lib/graphql/generated/secretariat.ts';
import { locales, type Locale } from '#lib/paraglide/runtime.js';
import { instantsOf } from '#lib/rooms/zoned-time.ts';

export type Settings = SettingsQuery['settings'];
export type Texts = Settings['name'];

export const PARTS = ['calendar', 'texts', 'criteria', 'questions'] as const;
export type Part = (typeof PARTS)[number];

export interface Calendar {
  timeZone: string;
  windows: Settings['windows'];
}
export interface Category {
  /** Null until it is on record. */
  id: string | null;
  name: Texts;
  description: Texts;
}
export interface EditionTexts {
  name: Texts;
  note: Texts;
  categories: Category[];
}
export interface Criterion extends Category {
  weight: number | null;
  levels: Texts[];
}
export interface Criteria {
  criteria: Criterion[];
  nomineesWrite: boolean;
  quorum: number | null;
}
export interface Question extends Omit<Settings['formQuestions'][number], 'id' | 'options'> {
  /** Null until it is on record. */
  id: string | null;
  options: { id: string | null; text: Texts }[];
}
export interface Questions {
  formQuestions: Question[];
}
export interface Form {
  calendar: Calendar;
  texts: EditionTexts;
  criteria: Criteria;
  questions: Questions;
}

export const noTexts = (): Texts => inEvery(null);

/** A text that is the same in every language. */
export const inEvery = (text: string | null): Texts =>
  Object.fromEntries(locales.map((locale) => [locale, text])) as Texts;

/** The settings as a form holds them, in parts that share nothing with what was read. */
export function formOf(settings: Settings): Form {
  const { timeZone, windows, name, note, categories, formQuestions, ...judged } =
    structuredClone(settings);
  const { criteria, nomineesWrite, quorum } = judged;
  return {
    calendar: { timeZone, windows },
    texts: { name, note, categories },
    criteria: { criteria, nomineesWrite, quorum: quorum ?? null },
    questions: { formQuestions },
  };
}

const given = (text: string | null | undefined): string => (text ?? '').trim();

/** Blank is not there, whether it was never typed or typed and taken away. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, comparable(inner)]),
    );
  }
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

/** Whether two parts say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

/** What differs between two parts: the path of each value, what one says and what the other. */
export function differences(
  mine: unknown,
  theirs: unknown,
  path: readonly string[] = [],
): { path: string; mine: string; theirs: string }[] {
  if (same(mine, theirs)) return [];
  const isTree = (value: unknown): value is Record<string, unknown> =>
    value !== null && typeof value === 'object';
  if (isTree(mine) && isTree(theirs)) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) => differences(mine[key], theirs[key], [...path, key]));
  }
  const words = (value: unknown): string =>
    isTree(value)
      ? Object.values(value).map(words).filter(Boolean).join(' · ')
      : value === null || value === undefined
        ? ''
        : String(value as string | number | boolean);
  return [{ path: path.join('.'), mine: words(mine), theirs: words(theirs) }];
}

/** Every text of a form with the identifier of its field; a note or a help that is there in no language is not wanted. */
export function textsOf(form: Form): { id: string; texts: Texts }[] {
  const { name, note, categories } = form.texts;
  const isThere = (texts: Texts) => locales.some((locale) => given(texts[locale]) !== '');
  return [
    { id: 'name', texts: name },
    ...(isThere(note) ? [{ id: 'note', texts: note }] : []),
    ...categories.flatMap((category, index) => [
      { id: `categories.${index}.name`, texts: category.name },
      { id: `categories.${index}.description`, texts: category.description },
    ]),
    ...form.criteria.criteria.flatMap((criterion, index) => [
      { id: `criteria.${index}.name`, texts: criterion.name },
      { id: `criteria.${index}.description`, texts: criterion.description },
      ...criterion.levels.map((texts, level) => ({
        id: `criteria.${index}.levels.${level}`,
        texts,
      })),
    ]),
    ...form.questions.formQuestions.flatMap(({ question, help, options, kind }, index) => [
      { id: `formQuestions.${index}.question`, texts: question },
      ...(isThere(help) ? [{ id: `formQuestions.${index}.help`, texts: help }] : []),
      ...(kind === 'CHOICE' ? options : []).map(({ text }, option) => ({
        id: `formQuestions.${index}.options.${option}.text`,
        texts: text,
      })),
    ]),
  ];
}

/** The fields whose text is not there in a language. */
export function missingIn(form: Form, locale: Locale): string[] {
  return textsOf(form)
    .filter(({ texts }) => given(texts[locale]) === '')
    .map(({ id }) => id);
}

/** The sum of the weights that were given. */
export function weightsOf(criteria: Criteria): number {
  return criteria.criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

/** Gives every scale a number of levels; levels that are there stay, the highest go first. */
export function withLevels(criteria: readonly Criterion[], count: number): Criterion[] {
  return criteria.map((criterion) => ({
    ...criterion,
    levels: Array.from({ length: count }, (_, level) => criterion.levels[level] ?? noTexts()),
  }));
}

/** What is to be said at the time of day of a window before it is sent; the server decides. */
export function trap(shown: string, timeZone: string): 'TIME_SKIPPED' | 'TIME_TWICE' | null {
  try {
    const found = instantsOf(shown, timeZone).length;
    if (found === 2) return 'TIME_TWICE';
    return found === 0 && !Number.isNaN(Date.parse(`${shown}Z`)) ? 'TIME_SKIPPED' : null;
  } catch {
    return null;
  }
}
