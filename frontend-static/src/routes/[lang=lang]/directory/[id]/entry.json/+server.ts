import { error, json } from '@sveltejs/kit';
import { templateEntry } from '#lib/server/template-entries.ts';
import { organisation, partnership } from '#lib/server/seed.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** An entry as it was when the site was built; a page without an answer from the public room still reads. */
export const GET: RequestHandler = ({ params }) => {
  const { id, lang } = params;
  const entry = partnership(id, lang) ?? organisation(id, lang) ?? templateEntry(id);
  return entry ? json(entry) : error(404);
};
