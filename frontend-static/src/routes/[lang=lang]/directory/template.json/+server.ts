import { json } from '@sveltejs/kit';
import { templateWords } from '#lib/server/template-words.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** What goes with the templates of entries' pages (scripts/entry-templates.ts). */
export const GET: RequestHandler = () => json(templateWords());
