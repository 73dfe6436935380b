import { DirectorySearch } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { partnershipNarrowText } from '#lib/server/narrow-text.ts';
import { listedPartnerships } from '#lib/server/seed.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    entries: listedPartnerships(),
    /** Most characters to search for. */
    longest: DirectorySearch.LONGEST_TEXT,
    columns: [
      m.entry_identifier(),
      m.directory_name(),
      m.directory_summary(),
      m.directory_kind(),
      m.directory_theme(),
      m.directory_country(),
      m.entry_began(),
      m.entry_ended(),
      m.directory_address(),
    ],
    narrow: partnershipNarrowText(),
    text: {
      title: m.directory_title(),
      lead: m.directory_lead(),
      asOf: m.directory_as_of(),
      search: m.directory_search(),
      searchDo: m.directory_search_do(),
      filters: m.directory_filters(),
      narrow: m.directory_narrow(),
      clear: m.directory_clear(),
      empty: m.directory_empty(),
      emptyText: m.directory_empty_text(),
      noneOf: m.directory_none_of({ country: '{country}' }),
      nearby: m.directory_nearby(),
      everywhere: m.directory_everywhere({ count: '{count}' }),
      suggest: m.nav_suggest(),
      track: m.track_title(),
      stored: m.directory_stored(),
      noScripts: m.directory_no_scripts(),
      ofOrganisation: m.directory_of_organisation(),
      list: m.directory_list(),
      organisations: m.organisations_to(),
      developers: m.nav_developers(),
      map: m.map_to(),
      more: m.directory_more(),
      found: m.directory_found({ count: '{count}' }),
      option: m.directory_option({ name: '{name}', count: '{count}' }),
      didYouMean: m.directory_did_you_mean(),
      relaxed: m.directory_relaxed(),
      csv: m.directory_csv(),
      csvFailed: m.directory_csv_failed(),
      copyLink: m.copy_link(),
    },
  };
}
