import { sheet } from '#lib/server/drawings/drawings.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The award's pictures, which a page fetches only once it shows one of them, and no script carries. */
export const GET: RequestHandler = () =>
  new Response(sheet(), { headers: { 'content-type': 'image/svg+xml' } });
