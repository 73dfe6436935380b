import { allIndustries, industryName } from '#lib/directory/entry/industries.ts';
import type { Industry } from '#lib/graphql/generated/public.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NarrowText, PartnershipNarrowText } from '#lib/directory/narrow/groups.ts';

/* What the filters of a list say: read when a page is prerendered, so that a reader fetches it in one language. */

/** What the filters of every list say. */
export function narrowText(): NarrowText {
  return {
    close: m.directory_narrow_close(),
    chosen: m.directory_chosen(),
    remove: m.directory_remove({ name: '{name}' }),
    option: m.directory_option({ name: '{name}', count: '{count}' }),
    any: m.directory_any(),
    country: m.directory_country(),
    kind: m.directory_kind(),
    industry: m.directory_industry(),
    industries: Object.fromEntries(
      allIndustries.map((industry) => [industry, industryName(industry)]),
    ) as Record<Industry, string>,
    sort: m.directory_sort(),
    sortBest: m.directory_sort_best(),
    sortName: m.directory_sort_name(),
    sortNewest: m.directory_sort_newest(),
    sortVerified: m.directory_sort_verified(),
  };
}

/** What the filters of partnerships say. */
export function partnershipNarrowText(): PartnershipNarrowText {
  return {
    ...narrowText(),
    theme: m.directory_theme(),
    role: m.directory_role(),
    roles: {
      LEAD: m.role_lead(),
      PARTNER: m.role_partner(),
      SUPPORTER: m.role_supporter(),
      HOST: m.role_host(),
    },
    worldwide: m.directory_worldwide(),
    notStated: m.directory_not_stated(),
    year: m.map_year(),
    yearFrom: m.directory_year_from(),
    yearTo: m.directory_year_to(),
    yearsText: m.directory_years_text(),
    fromChosen: m.directory_from_chosen({ year: '{year}' }),
    toChosen: m.directory_to_chosen({ year: '{year}' }),
  };
}
