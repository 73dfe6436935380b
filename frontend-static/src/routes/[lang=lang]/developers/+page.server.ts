import { examples } from '#lib/examples/examples.ts';
import { number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  const queries = examples(getLocale());
  return {
    queries: [
      { name: m.developers_example_edition(), query: queries.edition },
      { name: m.developers_example_criteria(), query: queries.criteria },
      { name: m.developers_example_search(), query: queries.search },
      { name: m.developers_example_filter(), query: queries.filter },
      { name: m.developers_example_node(), query: queries.node },
    ],
    // The gateway's limits on an operation and the schema's on a page and a search.
    limits: [
      { what: m.developers_limit_characters(), most: number(15_000) },
      { what: m.developers_limit_tokens(), most: number(1_000) },
      { what: m.developers_limit_depth(), most: number(8) },
      { what: m.developers_limit_fields(), most: number(500) },
      { what: m.developers_limit_aliases(), most: number(20) },
      { what: m.developers_limit_page(), most: number(50) },
      { what: m.developers_limit_search(), most: number(200) },
    ],
    text: {
      title: m.developers_title(),
      lead: m.developers_lead(),
      endpoint: m.developers_endpoint(),
      endpointText: m.developers_endpoint_text(),
      limits: m.developers_limits(),
      limitWhat: m.developers_limit_what(),
      limitMost: m.developers_limit_most(),
      examples: m.developers_examples(),
      open: m.developers_open(),
      errors: m.developers_errors(),
      errorsText: m.developers_errors_text(),
    },
  };
}
