import type { PartnershipKind, Theme } from '#lib/graphql/generated/public.ts';
import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { allKinds, allThemes } from './labels.ts';
import { readWordsAndPages } from './search-address.ts';

/** What a reader looks for in the directory, as the address bar keeps it. */
export interface Search {
  words: string;
  theme: Theme | '';
  kind: PartnershipKind | '';
  country: string;
  organisation: string;
  /** How many pages of results are shown, one after the other. */
  pages: number;
}

/** Nothing in particular. */
export const everything: Search = {
  words: '',
  theme: '',
  kind: '',
  country: '',
  organisation: '',
  pages: 1,
};

/** What an address asks for; what it does not know is left out. */
export function readSearch(parameters: URLSearchParams): Search {
  const theme = parameters.get('theme') ?? '';
  const kind = parameters.get('kind') ?? '';
  const country = parameters.get('country') ?? '';
  return {
    ...readWordsAndPages(parameters),
    theme: allThemes.find((known) => known === theme) ?? '',
    kind: allKinds.find((known) => known === kind) ?? '',
    country: COUNTRY_CODES.includes(country) ? country : '',
    organisation: parameters.get('organisation') ?? '',
  };
}

/** The address of a search after the page's own; empty for everything. */
export function writeSearch(search: Search): string {
  const parameters = new URLSearchParams();
  if (search.words.trim()) parameters.set('q', search.words.trim());
  if (search.theme) parameters.set('theme', search.theme);
  if (search.kind) parameters.set('kind', search.kind);
  if (search.country) parameters.set('country', search.country);
  if (search.organisation) parameters.set('organisation', search.organisation);
  if (search.pages > 1) parameters.set('pages', String(search.pages));
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The variables by which the public room is asked, besides the page. */
export function variablesOf(search: Search) {
  return {
    search: search.words.trim() || null,
    filter: {
      themes: search.theme ? [search.theme] : null,
      kinds: search.kind ? [search.kind] : null,
      countries: search.country ? [search.country] : null,
      organisation: search.organisation || null,
    },
  };
}
