import type { Component } from 'svelte';
import type { Entry, Removed } from '#lib/directory/entry/entry.ts';
import type { PageLoad } from './$types.js';

/** What shows an entry of a sort; the identifier says which sort it is, so that a page fetches no other. */
async function bodyOf(id: string): Promise<Component<{ entry: Entry }>> {
  const { default: body } = id.startsWith('organisation-')
    ? await import('#lib/directory/entry/OrganisationBody.svelte')
    : await import('#lib/directory/entry/PartnershipBody.svelte');
  return body as unknown as Component<{ entry: Entry }>;
}

/** The entry as it was when the site was built, if it was there then; the page asks the public room for news. */
export const load: PageLoad = async ({ params, fetch }) => {
  const { id, lang } = params;
  const Body = await bodyOf(id);
  try {
    const stored = await fetch(`/${lang}/directory/${id}/entry.json`);
    return { id, Body, stored: stored.ok ? ((await stored.json()) as Entry | Removed) : undefined };
  } catch {
    return { id, Body, stored: undefined };
  }
};
