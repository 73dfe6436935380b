import { sitemap } from '#lib/server/sitemap.ts';
import { years } from '#lib/server/laureate/announced.ts';
import { standing } from '#lib/standing/names.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Pages that anybody may find; rooms are nobody's but their users'. */
const pages = [
  '',
  'award/',
  'laureates/',
  'people/',
  'nominate/',
  'verify/',
  'directory/',
  'directory/map/',
  'directory/organisations/',
  'developers/',
  'partners/suggest/',
  'partners/organisation/',
  'privacy/',
  'rules/',
  ...standing.map((name) => `${name}/`),
  ...years().flatMap((year) => [`laureates/${year}/`, `laureates/${year}/1/`]),
];

/** Every public page in every language but those of entries, which `sitemap-entries.xml` lists as soon as they are published. */
export const GET: RequestHandler = () =>
  new Response(
    sitemap(
      __SITE_URL__,
      pages.map((path) => ({ path })),
    ),
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
