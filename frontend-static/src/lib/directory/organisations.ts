import type { OrganisationKind } from '#lib/graphql/generated/public-organisation-entry.ts';
import type { EntrySort } from '#lib/graphql/generated/public.ts';
import { allOrganisationKinds } from './entry/labels.ts';
import { readCommon, readEach, writeSearch as write, type Common } from './search-address.ts';

/** What a reader looks for among organisations, as the address bar keeps it: of each list any, of all lists together all. */
export interface Search extends Common {
  kinds: OrganisationKind[];
}

/** Nothing in particular. */
export const everyOne: Search = {
  words: '',
  kinds: [],
  countries: [],
  industries: [],
  sort: '',
  pages: 1,
};

/** What an address asks for; what it does not know is left out. */
export function readSearch(parameters: URLSearchParams): Search {
  return {
    ...readCommon(parameters),
    kinds: readEach(parameters, 'kind', allOrganisationKinds),
  };
}

/** The address of a search after the page's own; empty for everything. */
export function writeSearch(search: Search): string {
  return write(search, { kind: search.kinds });
}

/** How many values of filters are chosen. */
export function chosenOf({ kinds, countries, industries }: Search): number {
  return kinds.length + countries.length + industries.length;
}

/** The variables by which the public room is asked, besides the page. */
export function variablesOf({ words, kinds, countries, industries, sort }: Search) {
  return {
    search: words.trim() || null,
    filter: { kinds, countries, industries },
    sort: (sort || null) as EntrySort | null,
  };
}
