import { m } from '#lib/paraglide/messages.js';
import { listedPartnerships } from '#lib/server/seed.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    entries: listedPartnerships(),
    text: {
      title: m.directory_title(),
      lead: m.directory_lead(),
      search: m.directory_search(),
      searchDo: m.directory_search_do(),
      filters: m.directory_filters(),
      theme: m.directory_theme(),
      kind: m.directory_kind(),
      country: m.directory_country(),
      any: m.directory_any(),
      clear: m.directory_clear(),
      empty: m.directory_empty(),
      emptyText: m.directory_empty_text(),
      suggest: m.nav_suggest(),
      stored: m.directory_stored(),
      noScripts: m.directory_no_scripts(),
      ofOrganisation: m.directory_of_organisation(),
      list: m.directory_list(),
      developers: m.nav_developers(),
    },
  };
}
