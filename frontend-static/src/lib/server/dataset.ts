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
