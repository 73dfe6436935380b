import { byYear, figuresOf } from '#lib/directory/figures.ts';
import { PageRequest } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { listedPartnerships } from '#lib/server/seed.ts';

/** Most pages that are read to count the years. */
const MOST_PAGES = 20;

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  const entries = listedPartnerships();
  return {
    figures: figuresOf(entries),
    years: byYear(entries),
    mostPages: MOST_PAGES,
    pageSize: PageRequest.MOST,
    text: {
      title: m.map_title(),
      lead: m.map_lead(),
      label: m.map_label(),
      hint: m.map_hint(),
      keys: m.map_keys(),
      found: m.directory_found({ count: '{count}' }),
      notDrawn: m.map_not_drawn({ countries: '{countries}' }),
      ofCountry: m.map_country({ country: '{country}', count: '{count}' }),
      range: m.map_range({ least: '{least}', most: '{most}' }),
      rangeOn: m.map_range_on({ least: '{least}' }),
      elsewhere: m.map_elsewhere({ worldwide: '{worldwide}', unknown: '{unknown}' }),
      failed: m.map_failed(),
      countries: m.map_countries(),
      themes: m.map_themes(),
      kinds: m.map_kinds(),
      years: m.map_years(),
      country: m.directory_country(),
      theme: m.directory_theme(),
      kind: m.directory_kind(),
      year: m.map_year(),
      counted: m.directory_list(),
      list: m.map_list(),
      narrowed: m.map_narrowed(),
      clear: m.directory_clear(),
      stored: m.directory_stored(),
      manyYears: m.map_many_years({ count: MOST_PAGES * PageRequest.MOST }),
      empty: m.directory_empty(),
    },
  };
}
