import { securityText } from '#lib/security-text.js';
import type { RequestHandler } from './$types.js';

/** There only where somebody is named to write to (vite.config.ts). */
export const prerender = 'auto';

export const GET: RequestHandler = () =>
  new Response(securityText(__SECURITY_CONTACT__, __SITE_URL__, new Date()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
