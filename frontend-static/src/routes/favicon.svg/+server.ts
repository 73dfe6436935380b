import { accent, mark } from '../../../../identity.json';
import type { RequestHandler } from './$types.js';

export const prerender = true;

const lines = (ink: string, lit: string) => `path{stroke:${ink}}.lit{stroke:${lit}}`;

/** The award's mark where a browser shows it beside a page's title: on a ground of the browser's own, whose inks the styles do not know. */
export const GET: RequestHandler = () =>
  new Response(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke-width="4" stroke-linecap="round"><style>' +
      `${lines('#14202b', accent.light.accent)}@media(prefers-color-scheme:dark){${lines('#efebe3', accent.dark.accent)}}</style>` +
      `<path d="${mark.ink}"/><path class="lit" d="${mark.lit}"/></svg>\n`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
