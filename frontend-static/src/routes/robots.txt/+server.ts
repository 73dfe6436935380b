import type { RequestHandler } from './$types.js';

export const prerender = true;

/** Everything may be read; where all of it is listed. */
export const GET: RequestHandler = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${__SITE_URL__}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
