import { dataLicence, licenceName } from '#lib/data-licence.ts';
import { scriptOf } from '#lib/directory/json-ld.ts';
import { examples } from '#lib/examples/examples.ts';
import { number } from '#lib/i18n/format.ts';
import {
  DataExtension,
  DirectorySearch,
  OperationLimits,
  PageRequest,
  PersistedQueries,
  QueryBatch,
  RateMeter,
  ResponseWriter,
} from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { datasetData, exportedFiles } from '#lib/server/dataset.ts';
import { publicQueries } from '#lib/server/public-schema.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  const queries = examples(getLocale());
  const named = [
    { name: m.developers_example_edition(), query: queries.edition },
    { name: m.developers_example_criteria(), query: queries.criteria },
    { name: m.developers_example_search(), query: queries.search },
    { name: m.developers_example_filter(), query: queries.filter },
    { name: m.developers_example_node(), query: queries.node },
  ];
  const files = exportedFiles();
  return {
    queries: named,
    going: { paging: queries.paging, changes: queries.changes },
    // In the schema's own words, so that the page never says what the room does not.
    asked: publicQueries(),
    // The gateway's limits on an operation and the schema's on a page and a search.
    limits: [
      { what: m.developers_limit_characters(), most: number(OperationLimits.CHARACTERS) },
      { what: m.developers_limit_tokens(), most: number(OperationLimits.TOKENS) },
      { what: m.developers_limit_depth(), most: number(OperationLimits.DEPTH) },
      { what: m.developers_limit_fields(), most: number(OperationLimits.FIELDS) },
      { what: m.developers_limit_aliases(), most: number(OperationLimits.ALIASES) },
      { what: m.developers_limit_page(), most: number(PageRequest.MOST) },
      { what: m.developers_limit_search(), most: number(DirectorySearch.LONGEST_TEXT) },
    ],
    files,
    linked: scriptOf(datasetData(files)),
    licence: {
      address: dataLicence,
      // A licence of the owner's, or the terms in the language of the page.
      to: __DATA_LICENCE__ || `/${getLocale()}/terms/`,
      name: __DATA_LICENCE__ ? licenceName(__DATA_LICENCE__) : m.nav_terms(),
    },
    endpoint: `/reconcile/${getLocale()}`,
    text: {
      title: m.developers_title(),
      lead: m.developers_lead(),
      endpoint: m.developers_endpoint(),
      endpointText: m.developers_endpoint_text(),
      limits: m.developers_limits(),
      limitWhat: m.developers_limit_what(),
      limitMost: m.developers_limit_most(),
      examples: m.developers_examples({ count: named.length }),
      open: m.developers_open(),
      run: m.developers_run(),
      answer: m.developers_answer(),
      paging: m.developers_paging(),
      pagingText: m.developers_paging_text({ most: number(PageRequest.MOST) }),
      changes: m.developers_changes(),
      changesText: m.developers_changes_text(),
      asked: m.developers_asked(),
      askedText: m.developers_asked_text(),
      askedField: m.developers_asked_field(),
      askedWhat: m.developers_asked_what(),
      cost: m.developers_cost(),
      costText: m.developers_cost_text({
        cost: number(OperationLimits.COST),
        points: number(RateMeter.POINTS),
        seconds: number(ResponseWriter.LONGEST_CACHED),
      }),
      key: m.developers_key(),
      keyText: m.developers_key_text({
        times: number(RateMeter.WITH_KEY),
        names: number(OperationLimits.NAMES_WITH_KEY),
        most: number(PageRequest.MOST),
      }),
      hash: m.developers_hash(),
      hashText: m.developers_hash_text({ kept: number(PersistedQueries.KEPT) }),
      reconcile: m.developers_reconcile(),
      reconcileText: m.developers_reconcile_text({
        batch: number(QueryBatch.MOST),
        entities: number(DataExtension.MOST),
      }),
      files: m.developers_files(),
      filesText: m.developers_files_text(),
      file: m.developers_file(),
      fileWhat: m.developers_file_what(),
      licence: m.developers_licence(),
      licenceText: m.developers_licence_text(),
      clients: m.developers_clients(),
      clientsText: m.developers_clients_text(),
      errors: m.developers_errors(),
      errorsText: m.developers_errors_text(),
    },
  };
}
