import { ask } from '#lib/graphql/client.ts';
import {
  EntryDocument,
  PartnershipsDocument,
  type EntryQuery,
  type OrganisationKind,
  type PartnershipsQuery,
} from '#lib/graphql/generated/public.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

type Node = NonNullable<EntryQuery['node']>;

/** A partnership, whole. */
export type Partnership = Extract<Node, { __typename: 'Partnership' }>;

/** An organisation, whole, with the first fifty partnerships that it takes part in. */
export type Organisation = Omit<
  Extract<Node, { __typename: 'Organisation' }>,
  'organisationKind'
> & {
  kind: OrganisationKind;
  partnerships: PartnershipsQuery['partnerships']['edges'][number]['node'][];
};

/** What is left of an entry that was taken out. */
export type Removed = Extract<Node, { __typename: 'RemovedEntry' }>;

/** An entry of the directory. */
export type Entry = Partnership | Organisation;

/** What the public room has under an identifier now; null when there never was an entry. */
export async function entryOf(id: string, signal: AbortSignal): Promise<Entry | Removed | null> {
  const language = languageOf(getLocale());
  const { node } = await ask('public', EntryDocument, { id, language }, { signal });
  if (node?.__typename === 'Partnership' || node?.__typename === 'RemovedEntry') return node;
  if (node?.__typename !== 'Organisation') return null;
  const wanted = { first: 50, after: null, search: null, filter: { organisation: id }, language };
  const { partnerships } = await ask('public', PartnershipsDocument, wanted, { signal });
  const { organisationKind: kind, ...rest } = node;
  return { ...rest, kind, partnerships: partnerships.edges.map((edge) => edge.node) };
}
