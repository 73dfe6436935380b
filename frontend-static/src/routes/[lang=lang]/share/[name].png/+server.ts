import { getLocale, locales } from '#lib/paraglide/runtime.js';
import { CannotDraw } from '#lib/server/share/faces.ts';
import { picture } from '#lib/server/share/picture.ts';
import { names, saidIn } from '#lib/server/share/pictures.ts';
import { png } from '#lib/server/share/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

export const entries: EntryGenerator = () =>
  locales.flatMap((lang) => names.map((name) => ({ lang, name })));

/** What is shown where a link to a page is shared. */
export const GET: RequestHandler = async ({ params }) => {
  const language = getLocale();
  const drawn = await picture(saidIn(params.name), language).catch((failure: unknown) => {
    // Of a laureate whose name is in a script that no face here has, the picture is that of all laureates.
    if (failure instanceof CannotDraw && params.name.startsWith('laureate-'))
      return picture(saidIn('laureates'), language);
    throw failure;
  });
  return new Response(await png(drawn), { headers: { 'content-type': 'image/png' } });
};
