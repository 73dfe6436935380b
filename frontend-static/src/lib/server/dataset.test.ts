import { expect, it } from 'vitest';
import { codes } from '../i18n/languages.ts';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import { datasetData, exportedFiles } from './dataset.ts';

it.each(codes)('describes the files to catalogues of data in %s', (code) => {
  overwriteGetLocale(() => code);
  const files = [
    { name: 'partnerships.csv', what: 'Rows' },
    { name: 'SHA256SUMS', what: 'Sums' },
    { name: 'changes.atom', what: 'Changes' },
  ];
  const data = datasetData(files, 'https://award.example', '') as Record<string, string>;
  expect(data).toMatchObject({
    '@type': 'Dataset',
    '@id': 'https://award.example/en/developers/#files',
    url: `https://award.example/${code}/developers/`,
    isAccessibleForFree: true,
    creator: { url: 'https://award.example/' },
    distribution: [
      {
        ...{ '@type': 'DataDownload', encodingFormat: 'text/csv' },
        contentUrl: 'https://award.example/data/partnerships.csv',
      },
      { encodingFormat: 'application/atom+xml' },
    ],
  });
  expect(data.distribution).toHaveLength(2);
  // Catalogues take no shorter description.
  expect(data.description!.length).toBeGreaterThan(code === 'zh' ? 20 : 50);
  expect(datasetData(files, 'https://award.example', 'A Foundation')).toMatchObject({
    creator: { name: 'A Foundation' },
  });
});

it.each(codes)(
  'says of each file something of its own in %s, but for two formats of one',
  (code) => {
    overwriteGetLocale(() => code);
    const tables = exportedFiles().filter(({ name }) => !name.endsWith('.ndjson'));
    expect(new Set(tables.map(({ what }) => what)).size).toBe(tables.length);
  },
);
