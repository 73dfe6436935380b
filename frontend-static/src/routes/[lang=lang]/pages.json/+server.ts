import { json } from '@sveltejs/kit';
import { standingSources } from '#lib/server/standing-text.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The texts that the pages ship with, as the secretariat writes them; its room begins from these. */
export const GET: RequestHandler = () => json(standingSources());
