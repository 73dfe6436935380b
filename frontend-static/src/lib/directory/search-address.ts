import type { Industry } from '#lib/graphql/generated/public.ts';
import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';

/** Most pages that an address may ask for. */
const mostPages = 20;

/** Most values of a filter that the room takes. */
const mostValues = 50;

/** The orders that can be asked for, besides the one that a search has by itself. */
const sorts = ['RELEVANCE', 'NAME', 'NEWEST', 'RECENTLY_VERIFIED'] as const;

/** Sections of industry, letters of ISIC revision 4. */
const sections = [...'ABCDEFGHIJKLMNOPQRSTU'] as Industry[];

/** What entries of every sort are looked for by. */
export interface Common {
  words: string;
  countries: string[];
  industries: Industry[];
  sort: '' | (typeof sorts)[number];
  /** How many pages of results are shown, one after the other. */
  pages: number;
}

/** The values of an address that are known, each once, in the order in which they are known. */
export function readEach<Value extends string>(
  parameters: URLSearchParams,
  name: string,
  known: readonly Value[],
): Value[] {
  const given: readonly string[] = parameters.getAll(name);
  return known.filter((value) => given.includes(value)).slice(0, mostValues);
}

/** What an address asks for of that; what it does not know is left out. */
export function readCommon(parameters: URLSearchParams): Common {
  const pages = Number(parameters.get('pages') ?? 1);
  return {
    words: [...(parameters.get('q') ?? '')].slice(0, 200).join(''),
    countries: readEach(parameters, 'country', COUNTRY_CODES),
    industries: readEach(parameters, 'industry', sections),
    sort: readEach(parameters, 'sort', sorts)[0] ?? '',
    pages: Number.isInteger(pages) ? Math.min(Math.max(pages, 1), mostPages) : 1,
  };
}

/** The address of a search after the page's own; empty for everything. */
export function writeSearch(
  { words, countries, industries, sort, pages }: Common,
  own: Readonly<Record<string, string | readonly string[]>>,
): string {
  const all = {
    ...{ q: words.trim(), ...own, country: countries, industry: industries, sort },
    pages: pages > 1 ? String(pages) : '',
  };
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(all)) {
    for (const value of [values].flat()) if (value) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
