import { FIRST_YEAR, YEARS } from '#lib/edition/years.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { methodNames } from '#lib/result/method-names.ts';
import { announced } from '#lib/server/laureate/announced.ts';
import { firstEdition } from '#lib/server/seed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  locales.flatMap((lang) => YEARS.map((year) => ({ lang, year: String(year) })));

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export const load: PageServerLoad = ({ params }) => ({
  year: params.year,
  stored: params.year === String(FIRST_YEAR) ? firstEdition() : null,
  /** What is known of the edition while the page has not asked; nothing of most years. */
  known: announced(params.year),
  text: {
    title: m.laureates_title(),
    lead: m.edition_on_record(),
    back: m.edition_back(),
    unknown: m.edition_unknown(),
    loading: m.edition_loading(),
    failed: m.edition_failed(),
    noScripts: m.edition_no_scripts(),
    publicSince: m.edition_public_since({ time: '{time}' }),
    archived: m.edition_archived(),
    citation: m.laureates_citation(),
    none: m.laureates_none_on_record(),
    underWay: m.laureates_under_way(),
    verify: m.laureates_verify(),
    source: m.source_label(),
    calendar: m.award_calendar(),
    calendarNone: m.award_calendar_none(),
    criteria: m.award_criteria(),
    rule: m.award_rule(),
    ruleMethod: m.award_rule_method(),
    ruleQuorum: m.award_rule_quorum(),
    count: m.award_count_title(),
    ruleHash: m.award_rule_hash(),
    methods: methodNames(),
  },
});
