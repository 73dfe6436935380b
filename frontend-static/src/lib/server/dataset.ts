import { dataLicence } from '#lib/data-licence.ts';
import { datasetId } from '#lib/directory/json-ld.ts';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A file of the exports: its name and what is in it. */
interface File {
  name: string;
  what: string;
}

const types: Record<string, string> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
  atom: 'application/atom+xml',
};

/** The files in which all of the directory can be had, with what is in each. */
export function exportedFiles(): File[] {
  return [
    { name: 'partnerships.csv', what: m.developers_file_partnerships() },
    { name: 'partnerships.ndjson', what: m.developers_file_partnerships() },
    { name: 'organisations.csv', what: m.developers_file_organisations() },
    { name: 'organisations.ndjson', what: m.developers_file_organisations() },
    { name: 'participants.csv', what: m.developers_file_participants() },
    { name: 'relations.csv', what: m.developers_file_relations() },
    { name: 'other-names.csv', what: m.developers_file_other_names() },
    { name: 'external-ids.csv', what: m.developers_file_external_ids() },
    { name: 'sources.csv', what: m.developers_file_sources() },
    { name: 'datapackage.json', what: m.developers_file_package() },
    { name: 'SHA256SUMS', what: m.developers_file_sums() },
    { name: 'changes.atom', what: m.developers_file_feed() },
  ];
}

/** All of the directory as schema.org's `Dataset`, with the files in which it can be had, for catalogues of data. */
export function datasetData(
  files: readonly File[],
  site: string = __SITE_URL__,
  owner: string = __OWNER__,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': datasetId({ site }),
    name: m.directory_title(),
    description: m.directory_lead(),
    url: `${site}/${getLocale()}/developers/`,
    inLanguage: [...codes],
    isAccessibleForFree: true,
    license: dataLicence,
    creator: { '@type': 'Organization', name: owner || m.site_name(), url: `${site}/` },
    distribution: files.flatMap(({ name, what }) => {
      const encodingFormat = types[name.slice(name.lastIndexOf('.') + 1)];
      return encodingFormat
        ? {
            '@type': 'DataDownload',
            name: what,
            contentUrl: `${site}/data/${name}`,
            encodingFormat,
          }
        : [];
    }),
  };
}
