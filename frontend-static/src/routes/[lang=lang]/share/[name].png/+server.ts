import { getLocale, locales } from '#lib/paraglide/runtime.js';
import { drawn } from '#lib/server/share/drawn.ts';
import { names } from '#lib/server/share/pictures.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

export const entries: EntryGenerator = () =>
  locales.flatMap((lang) => names.map((name) => ({ lang, name })));

/** What is shown where a link to a page is shared. */
export const GET: RequestHandler = async ({ params }) =>
  new Response(await drawn(params.name, getLocale()), { headers: { 'content-type': 'image/png' } });
