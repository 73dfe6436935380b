import { error, json } from '@sveltejs/kit';
import { organisation, partnership } from '#lib/server/seed.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** An entry as it was when the site was built; a page without an answer from the public room still reads. */
export const GET: RequestHandler = ({ params }) => {
  const entry = partnership(params.id, params.lang) ?? organisation(params.id, params.lang);
  return entry ? json(entry) : error(404);
};
