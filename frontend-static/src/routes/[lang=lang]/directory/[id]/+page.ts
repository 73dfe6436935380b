import type { EntryQuery } from '#lib/graphql/generated/public.ts';
import type { PageLoad } from './$types.js';

/** An entry of the directory, whole. */
export type Entry = Extract<NonNullable<EntryQuery['node']>, { __typename: 'Partnership' }>;

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
