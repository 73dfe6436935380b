import { brackets } from '#lib/i18n/brackets.ts';
import { DirectorySearch } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { narrowText } from '#lib/server/narrow-text.ts';
import { listedOrganisations } from '#lib/server/seed.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    organisations: listedOrganisations(),
    /** Most characters to search for. */
    longest: DirectorySearch.LONGEST_TEXT,
    narrow: narrowText(),
    text: {
      title: m.organisations_title(),
      lead: m.organisations_lead(),
      search: m.organisations_search(),
      searchDo: m.directory_search_do(),
      filters: m.directory_filters(),
      narrow: m.directory_narrow(),
      clear: m.directory_clear(),
      empty: m.organisations_empty(),
      emptyText: m.organisations_empty_text(),
      suggest: m.suggest_organisation_title(),
      track: m.track_title(),
      stored: m.directory_stored(),
      noScripts: m.directory_no_scripts(),
      list: m.organisations_list(),
      back: m.entry_back(),
      more: m.directory_more(),
      found: m.directory_found({ count: '{count}' }),
      option: m.directory_option({ name: '{name}', count: '{count}' }),
      didYouMean: m.directory_did_you_mean(),
      relaxed: m.directory_relaxed(),
      copyLink: m.copy_link(),
      brackets: brackets(),
    },
  };
}
