import type {
  EntrySort,
  OrganisationRole,
  PartnershipKind,
  Reach,
  Theme,
} from '#lib/graphql/generated/public.ts';
import { allKinds, allThemes } from './labels.ts';
import { readCommon, readEach, writeSearch as write, type Common } from './search-address.ts';

/** What a reader looks for in the directory, as the address bar keeps it: of each list any, of all lists together all. */
export interface Search extends Common {
  themes: Theme[];
  kinds: PartnershipKind[];
  /** What acts worldwide, or nobody says where: with countries either is enough. */
  reach: Beyond[];
  organisation: string;
  /** What that organisation does. */
  roles: OrganisationRole[];
  /** The first and the last year in which it ran; empty for any. */
  from: string;
  to: string;
}

/** Nothing in particular. */
export const everything: Search = {
  words: '',
  themes: [],
  kinds: [],
  countries: [],
  reach: [],
  industries: [],
  organisation: '',
  roles: [],
  from: '',
  to: '',
  sort: '',
  pages: 1,
};

/** How far partnerships reach that are of no country. */
export type Beyond = Exclude<Reach, 'COUNTRIES'>;
export const beyond: readonly Beyond[] = ['WORLDWIDE', 'NOT_STATED'];
const roles: readonly OrganisationRole[] = ['LEAD', 'PARTNER', 'SUPPORTER', 'HOST'];

/** What an address asks for; what it does not know is left out. */
export function readSearch(parameters: URLSearchParams): Search {
  const asked = parameters.get('organisation') ?? '';
  const organisation = /^organisation(-[a-z0-9]+)+$/.test(asked) ? asked : '';
  const year = (name: string) => /^\d{4}$/.exec(parameters.get(name) ?? '')?.[0] ?? '';
  return {
    ...readCommon(parameters),
    themes: readEach(parameters, 'theme', allThemes),
    kinds: readEach(parameters, 'kind', allKinds),
    reach: readEach(parameters, 'reach', beyond),
    organisation,
    roles: organisation ? readEach(parameters, 'role', roles) : [],
    from: year('from'),
    to: year('to'),
  };
}

/** The address of a search after the page's own; empty for everything. */
export function writeSearch(search: Search): string {
  const { organisation, from, to } = search;
  return write(search, {
    theme: search.themes,
    kind: search.kinds,
    reach: search.reach,
    organisation,
    role: search.roles,
    from,
    to,
  });
}

/** How many values are chosen of filters. */
export function chosenOf(search: Search): number {
  const { themes, kinds, countries, reach, industries, roles, from, to } = search;
  return [themes, kinds, countries, reach, industries, roles, from || [], to || []].flat().length;
}

/** The variables by which the public room is asked, besides the page. */
export function variablesOf(search: Search) {
  const { themes, kinds, countries, reach, industries, organisation, roles, from, to } = search;
  return {
    search: search.words.trim() || null,
    filter: {
      ...{ themes, kinds, countries, reach, industries },
      ...(organisation ? { organisation, roles } : {}),
      yearFrom: from ? Number(from) : null,
      yearTo: to ? Number(to) : null,
    },
    sort: (search.sort || null) as EntrySort | null,
  };
}
