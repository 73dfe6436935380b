import type { RequestHandler } from './$types.js';

export const prerender = true;

/** With which laureates the site was built, for whoever builds it to compare (`./run compare`), and for the next build when the award does not answer. */
export const GET: RequestHandler = () => Response.json(__ANNOUNCED__);
