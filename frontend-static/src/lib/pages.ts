import { templateIds } from './directory/entry/templates.ts';
import { codes } from './i18n/languages.ts';

/** What every language has, after `/{language}/`. A page that nothing links to must be listed here, so that it is prerendered. */
export const pages = [
  '',
  'nominate/',
  'nominee/',
  'adviser/',
  'jury/',
  'trustee/',
  'verify/',
  'partners/correct/',
  'partners/status/',
  'organisation/',
  'secretariat/',
  'secretariat/settings/',
  'secretariat/preview/',
  'secretariat/nominations/',
  'secretariat/people/',
  'secretariat/shortlist/',
  'secretariat/dossiers/',
  'secretariat/letters/',
  'secretariat/vote/',
  'secretariat/laureate/',
  'secretariat/directory/',
  'secretariat/pages/',
  'secretariat/log/',
] as const;

/** Where prerendering starts; what these pages link to is found from there. */
export const entries = [
  '/' as const,
  '/sitemap.xml' as const,
  '/robots.txt' as const,
  '/world.json' as const,
  '/favicon.svg' as const,
  '/announced.json' as const,
  '/drawings.svg' as const,
  // What the templates of entries' pages are made from (scripts/entry-templates.ts), and what the secretariat's room fetches; nothing links there.
  ...codes.flatMap((language) => [
    ...templateIds.map((id) => `/${language}/directory/${id}/` as const),
    `/${language}/directory/template.json` as const,
    `/${language}/pages.json` as const,
  ]),
  ...codes.flatMap((language) => pages.map((page) => `/${language}/${page}` as const)),
];
