import { csv } from '#lib/csv.ts';
import { ask } from '#lib/graphql/client.ts';
import { PartnershipsDocument, type PartnershipsQuery } from '#lib/graphql/generated/public.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { kindName, themeName } from './labels.ts';
import { places } from './places.ts';
import { variablesOf, type Search } from './search.ts';

type Entry = PartnershipsQuery['partnerships']['edges'][number]['node'];

/** Most pages of fifty that are read; who wants more takes the exports. */
const mostPages = 40;

/** What the list shows of an entry, in the page's language, as cells. */
function row(entry: Entry, site: string): string[] {
  return [
    entry.id,
    entry.name,
    entry.summary,
    kindName(entry.kind),
    entry.themes.map(themeName).join('; '),
    places(entry).join('; '),
    entry.startedOn ?? '',
    entry.endedOn ?? '',
    `${site}/${getLocale()}/directory/${entry.id}/`,
  ];
}

/**
 * All that a search finds as CSV, up to two thousand partnerships.
 *
 * @param header the names of the columns: identifier, name, summary, kind, purpose, countries, began, ended, address
 */
export async function csvOfSearch(
  search: Search,
  header: readonly string[],
  site: string,
  options: { fetch?: typeof fetch } = {},
): Promise<string> {
  const rows: (readonly string[])[] = [header];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const answer: PartnershipsQuery = await ask(
      'public',
      PartnershipsDocument,
      { first: 50, after, language: languageOf(getLocale()), ...variablesOf(search) },
      options,
    );
    rows.push(...answer.partnerships.edges.map(({ node }) => row(node, site)));
    if (!answer.partnerships.pageInfo.hasNextPage) break;
    after = answer.partnerships.pageInfo.endCursor;
  }
  return csv(rows);
}
