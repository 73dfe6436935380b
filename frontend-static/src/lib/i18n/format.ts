import { isTag } from '#lib/directory/entry/tags.ts';
import { countryNames } from './country-names.ts';
import { isolated } from './isolated.ts';
import { kept } from './kept.ts';
import { languages, type Language } from './languages.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const here = (): Language => languages[getLocale()];

/** A number in the page's language. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  if (import.meta.env.SSR && isTag(value)) return value;
  return kept(Intl.NumberFormat, here().tag, options).format(value);
}

/** A share such as 25 as `25%` in the page's language. */
export function percent(value: number): string {
  return number(value / 100, { style: 'percent' });
}

/** A number with its unit in words, such as `68 days`, in the page's language. */
export function quantity(
  value: number,
  unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
): string {
  return number(value, { style: 'unit', unit, unitDisplay: 'long' });
}

/** A date of which the end, the Russian year's or the Arabic hour's letter, begins no line. */
export const unbroken = (date: string): string => date.replace(/ (?=г\.|[صم]( |$))/g, '\u00a0');

/** A date as it is read: in French the first of a month is an ordinal. */
function read(date: string, tag: string = here().tag): string {
  return tag === 'fr' ? date.replace(/\b1(?=[\s–])/g, '1er') : unbroken(date);
}

/** The first of a month, as a date says it. */
export function first(): string {
  return here().tag === 'fr' ? '1er' : number(1);
}

/** A day in words, such as `31 January 2027`, as it is in a time zone, or in the reader's. */
export function day(at: string | Date, timeZone?: string): string {
  if (import.meta.env.SSR && isTag(at)) return at;
  return dayIn(here().tag, at, timeZone);
}

/** The same in a language by its tag. */
export function dayIn(tag: string, at: string | Date, timeZone?: string): string {
  return read(
    kept(Intl.DateTimeFormat, tag, { dateStyle: 'long', timeZone }).format(new Date(at)),
    tag,
  );
}

/** An instant in words with the name of the zone, such as `31 January 2027 at 23:59 Central European Time`. */
export function moment(at: string | Date, timeZone?: string): string {
  const format = kept(Intl.DateTimeFormat, here().tag, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    // In Arabic, of twelve hours, as its other times of day have it.
    hour: here().direction === 'rtl' ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'long',
  });
  const zone = zoneName(at, timeZone);
  const parts = format.formatToParts(new Date(at));
  const said = parts
    .map(({ type, value }) => (type === 'timeZoneName' ? zone : value))
    .join('')
    // As engines write a date in one piece.
    .replace(/\u202f/g, ' ')
    // A day stands in one line with its month.
    .replace(/^(\d+) /, '$1\u00a0')
    // In Chinese the zone comes first, and nothing stands between.
    .replace(/^(.+日) (.+) /, '$2$1');
  // In Russian the words around it ask for cases that neither a time nor the name of a zone has, and in French nothing joins the two.
  const isApart = /^[fr]/.test(here().tag);
  return read(isApart ? said.replace(' в ', ', ').replace(zone, `(${zone})`) : said);
}

/** What a language writes for a zone, in one of the styles of `Intl`. */
function zoneIn(
  tag: string,
  at: string | Date,
  timeZone: string | undefined,
  timeZoneName: 'long' | 'longGeneric' | 'shortGeneric' | 'longOffset',
): string {
  const format = kept(Intl.DateTimeFormat, tag, { timeZone, timeZoneName });
  return format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')!.value;
}

/**
 * The name of a zone as people say it, such as `Central European Time` or `Mexico City Time`. Where the CLDR has only the name of
 * a standard time, or one of the zones of America, which each language cuts short in its own way, it is the name of the place.
 */
export function zoneName(at: string | Date, timeZone?: string): string {
  const [long, generic, short] = (['long', 'longGeneric', 'shortGeneric'] as const).map((style) =>
    zoneIn(here().tag, at, timeZone, style),
  ) as [string, string, string];
  const isOfPlace = !/^[A-Z]+$|\d/.test(short);
  const isCutShort = /^America/.test(timeZone ?? readersZone());
  const name = isOfPlace && (generic === long || isCutShort) ? short : generic;
  // UTC has no other name than its own, and French names a place without a preposition.
  return /\d/.test(name) ? long : name.replace(/^heure\s:/, 'heure locale,');
}

/** A time of day, such as `14:05`, in the reader's zone. */
export function timeOfDay(at: string | Date): string {
  return read(kept(Intl.DateTimeFormat, here().tag, { timeStyle: 'short' }).format(new Date(at)));
}

/** How far a zone is ahead of UTC at an instant, such as `GMT+01:00`: to be compared, not shown. */
export function offset(at: Date, timeZone: string): string {
  return zoneIn('en', at, timeZone, 'longOffset');
}

/** The reader's time zone. */
export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A date as a source gives it (year, month or day), in words. */
export function partialDate(value: string): string {
  if (import.meta.env.SSR && isTag(value)) return value;
  const { at, format } = partial(value);
  return read(format.format(at));
}

/** A period by its first and last date as a source gives them; shared parts are said once where both are as precise. */
export function partialRange(from: string, to: string): string {
  const [start, end] = [partial(from), partial(to)];
  if (start.format !== end.format) return `${partialDate(from)} – ${partialDate(to)}`;
  const parts = rangeParts(start.format, start.at, end.at);
  return read(parts.map(({ value }) => value).join(''));
}

/** The parts of a range of dates. Chinese ones, which `Intl` writes with figures and slashes, are in words: `2009年12月2日至18日`. */
export function rangeParts(
  format: Intl.DateTimeFormat,
  from: Date,
  to: Date,
): (Intl.DateTimeFormatPart & { source: string })[] {
  if (here().tag !== 'zh-Hans') return format.formatRangeToParts(from, to);
  const [start, end] = [format.formatToParts(from), format.formatToParts(to)];
  const changed = end.findIndex(({ value }, index) => value !== start[index]?.value);
  if (changed < 0) return start.map((part) => ({ ...part, source: 'shared' }));
  return [
    ...start.map((part) => ({ ...part, source: 'startRange' })),
    { type: 'literal' as const, value: '至', source: 'shared' },
    ...end.slice(changed).map((part) => ({ ...part, source: 'endRange' })),
  ];
}

/** When such a date begins, and the format that says as much as it does. */
function partial(value: string) {
  const [year, month, date] = value.split('-').map(Number);
  return {
    at: new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1)),
    format: kept(Intl.DateTimeFormat, here().tag, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
      ...(date ? { day: 'numeric' } : {}),
    }),
  };
}

/** Words one after the other, such as `Arabic, Chinese`. */
export const listed = (words: readonly string[]): string => words.join(here().comma);

const joined = (words: readonly string[]): string =>
  kept(Intl.ListFormat, here().tag).format(words);

/** Numbers as a sentence has them, such as `54 and 55`. */
export const numbers = (values: readonly number[]): string =>
  joined(values.map((value) => number(value)));

/** What stands between a label and what it names, such as `: `. */
export const colon = (): string => here().colon ?? ': ';

/** Words one after the other as a sentence has them, such as `3 days and 1 day`; each by itself where a name may run the other way. */
export const conjunction = (words: readonly string[]): string =>
  joined(here().direction === 'rtl' ? words.map(isolated) : words);

/** The names in which the United Nations differ from the CLDR, by language and code, such as `frUS`: each page has its own. */
const unNames = (
  import.meta.env.SSR
    ? countryNames
    : JSON.parse(document.getElementById('names')?.textContent ?? '{}')
) as Partial<Record<string, string>>;

/** The name of a country by its ISO 3166-1 alpha-2 code, in the page's language, as the United Nations write it. */
export function country(code: string): string {
  if (import.meta.env.SSR && isTag(code)) return code;
  try {
    return (
      unNames[getLocale() + code] ??
      kept(Intl.DisplayNames, here().tag, { type: 'region' }).of(code)!
    );
  } catch {
    return code;
  }
}

/** Orders texts as the page's language does. */
export function inOrder<T>(items: readonly T[], text: (item: T) => string): T[] {
  const { tag } = here();
  // An Arabic list leaves out the article, as an index does; no collator has an option for it.
  const key = (item: T) => (tag.startsWith('ar') ? text(item).replace(/^ال/, '') : text(item));
  const { compare } = kept(Intl.Collator, tag);
  return items
    .map((item) => [key(item), item] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, item]) => item);
}
