import type { OrganisationEntryQuery } from '#lib/graphql/generated/public-organisation-entry.ts';
import type { PartnershipEntryQuery } from '#lib/graphql/generated/public-partnership-entry.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { isTag } from './tags.ts';

type PartnershipNode = NonNullable<PartnershipEntryQuery['node']>;
type OrganisationNode = NonNullable<OrganisationEntryQuery['node']>;
type Asked = Extract<OrganisationNode, { __typename: 'Organisation' }>;
type Edge = Asked['partnerships']['edges'][number];

/** A partnership, whole. */
export type Partnership = Extract<PartnershipNode, { __typename: 'Partnership' }>;

/** An organisation, whole, with the first fifty partnerships that it takes part in and what it does there. */
export type Organisation = Omit<Asked, 'partnerships'> & {
  partnerships: (Edge['node'] & Pick<Edge, 'roles'>)[];
};

/** What is left of an entry that was taken out. */
export type Removed = Extract<PartnershipNode | OrganisationNode, { __typename: 'RemovedEntry' }>;

/** An entry of the directory. */
export type Entry = Partnership | Organisation;

/** Whether something in an entry is as the report of 2010 has it, whose paragraphs are the only ones cited, and was not checked since. */
export const isAsReported = ({ sources, verifiedAt }: Entry): boolean =>
  sources.some(({ paragraph }) => paragraph !== null) &&
  (!verifiedAt || (import.meta.env.SSR && isTag(verifiedAt)));

/**
 * What the public room has under an identifier now; null when there never was an entry. The identifier says which sort it is, so that
 * a page fetches how to ask for no other.
 */
export async function entryOf(id: string, signal: AbortSignal): Promise<Entry | Removed | null> {
  const wanted = { id, language: languageOf(getLocale()) };
  const { read } = id.startsWith('organisation-')
    ? await import('./read-organisation.ts')
    : await import('./read-partnership.ts');
  return read(wanted, signal);
}
