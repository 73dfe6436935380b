import type { Entry } from '#lib/directory/entry/entry.ts';
import type { PageLoad } from './$types.js';

/** The entry as it was when the site was built, if it was there then; the page asks the public room for news. */
export const load: PageLoad = async ({ params, fetch }) => {
  const { id, lang } = params;
  try {
    const stored = await fetch(`/${lang}/directory/${id}/entry.json`);
    return { id, stored: stored.ok ? ((await stored.json()) as Entry) : undefined };
  } catch {
    return { id, stored: undefined };
  }
};
