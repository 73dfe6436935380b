import { json } from '@sveltejs/kit';
import { world } from '#lib/server/world.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The map, drawn when the site is built, so that no page carries what draws it. */
export const GET: RequestHandler = () => json(world());
