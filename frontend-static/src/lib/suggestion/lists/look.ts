import { ask } from '#lib/graphql/client.ts';
import { OrganisationsDocument } from '#lib/graphql/generated/public-organisations.ts';
import { PartnershipsDocument } from '#lib/graphql/generated/public.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const wanted = (search: string) => ({ first: 5, search, language: languageOf(getLocale()) });

/** The organisations that words may mean. */
export async function organisationsOf(words: string, signal: AbortSignal) {
  const { organisations } = await ask('public', OrganisationsDocument, wanted(words), { signal });
  return organisations.edges.map(({ node }) => node);
}

/** The partnerships that words may mean. */
export async function partnershipsOf(words: string, signal: AbortSignal) {
  const { partnerships } = await ask('public', PartnershipsDocument, wanted(words), { signal });
  return partnerships.edges.map(({ node }) => node);
}
