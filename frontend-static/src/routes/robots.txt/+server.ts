import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Everything may be read; where all of it is listed, the entries of the directory apart. */
export const GET: RequestHandler = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${__SITE_URL__}/sitemap.xml\nSitemap: ${__SITE_URL__}/sitemap-entries.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
