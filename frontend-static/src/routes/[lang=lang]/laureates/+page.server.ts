import { m } from '#lib/paraglide/messages.js';
import { editions } from '#lib/server/laureate/announced.ts';
import { firstEdition } from '#lib/server/seed.ts';
import { whyText } from '#lib/server/verify-text.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    first: firstEdition(),
    known: editions(),
    text: {
      title: m.laureates_title(),
      lead: m.laureates_lead(),
      failed: m.laureates_failed(),
      loading: m.laureates_loading(),
      empty: m.laureates_empty(),
      none: m.laureates_none_on_record(),
      underWay: m.laureates_under_way(),
      citation: m.laureates_citation(),
      source: m.source_label(),
      award: m.nav_award(),
      verify: m.laureates_verify(),
      why: whyText(),
      onRecord: m.edition_on_record(),
    },
  };
}
