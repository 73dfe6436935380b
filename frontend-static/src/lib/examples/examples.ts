import changes from './changes.graphql?raw';
import criteria from './criteria.graphql?raw';
import edition from './edition.graphql?raw';
import filter from './filter.graphql?raw';
import node from './node.graphql?raw';
import paging from './paging.graphql?raw';
import search from './search.graphql?raw';
import type { Locale } from '#lib/paraglide/runtime.js';

/** The queries that the developers' page starts readers off with, for a page in a language. */
export function examples(locale: Locale) {
  // English readers see another language asked for, so that the argument shows.
  const language = locale === 'en' ? 'FR' : locale.toUpperCase();
  return {
    edition,
    criteria: criteria.replace('FR', language),
    search,
    filter,
    node,
    paging,
    changes,
  };
}
