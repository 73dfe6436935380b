/** What the board is asked for, and how the page's address says it. */
import { languages } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import type {
  BoardFilter,
  BoardFlag,
  BoardOrder,
  BoardStatus,
  Language,
} from '#lib/graphql/generated/secretariat.ts';

/** The languages of nominations, in the order in which the site offers them. */
export const LANGUAGES = Object.keys(languages) as Locale[];

export const STATUSES = [
  'SUBMITTED',
  'ELIGIBLE',
  'INELIGIBLE',
  'SHORTLISTED',
  'WITHDRAWN',
  'DECLINED',
] as const satisfies readonly BoardStatus[];
export const FLAGS = [
  'WAITING',
  'AGREED',
  'LAPSED',
  'PROPOSED',
  'ALIKE',
  'ENTERED',
  'RETURNED',
  'UNWRITTEN',
] as const satisfies readonly BoardFlag[];
export const ORDERS = [
  'OLDEST',
  'NEWEST',
  'NAME',
  'COMPANY',
  'COUNTRY',
] as const satisfies readonly BoardOrder[];

export interface BoardSearch {
  readonly status: BoardStatus | '';
  readonly category: string;
  readonly country: string;
  readonly language: Language | '';
  readonly flag: BoardFlag | '';
  readonly order: BoardOrder;
  /** The nomination whose dossier is open. */
  readonly open: string;
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | '' {
  return values.find((known) => known === value) ?? '';
}

/** The search of an address; what the address says wrongly is as if it said nothing. */
export function readSearch(parameters: Pick<URLSearchParams, 'get'>): BoardSearch {
  return {
    status: oneOf(STATUSES, parameters.get('status')),
    category: parameters.get('category') ?? '',
    country: parameters.get('country') ?? '',
    language: oneOf(LANGUAGES.map(languageOf), parameters.get('language')),
    flag: oneOf(FLAGS, parameters.get('flag')),
    order: oneOf(ORDERS, parameters.get('order')) || 'OLDEST',
    open: parameters.get('open') ?? '',
  };
}

/** The query of an address. It never has the words that are sought: they name people, and servers keep addresses. */
export function writeSearch(search: BoardSearch): string {
  const said = Object.entries(search).filter(([name, value]) =>
    name === 'order' ? value !== 'OLDEST' : value !== '',
  );
  const query = new URLSearchParams(said).toString();
  return query === '' ? '' : `?${query}`;
}

/** Which filters are chosen. */
export function filtersOf({ status, category, country, language, flag }: BoardSearch): string[] {
  return [status, category, country, language, flag].filter((one) => one !== '');
}

/** What the server is asked for; what is not chosen is not asked about. */
export function fitOf(search: BoardSearch, text: string): BoardFilter {
  const { status, category, country, language, flag } = search;
  return {
    text,
    status: status || null,
    category: category || null,
    country: country || null,
    language: language || null,
    flag: flag || null,
  };
}
