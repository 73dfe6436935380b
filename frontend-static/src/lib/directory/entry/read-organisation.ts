import { ask } from '#lib/graphql/client.ts';
import {
  OrganisationEntryDocument,
  type OrganisationEntryQueryVariables,
} from '#lib/graphql/generated/public-organisation-entry.ts';
import type { Organisation, Removed } from './entry.ts';

/** Asks for an organisation. */
export async function read(
  wanted: OrganisationEntryQueryVariables,
  signal: AbortSignal,
): Promise<Organisation | Removed | null> {
  const { node } = await ask('public', OrganisationEntryDocument, wanted, { signal });
  if (node?.__typename === 'RemovedEntry') return node;
  if (node?.__typename !== 'Organisation') return null;
  const partnerships = node.partnerships.edges.map(({ node: each, roles }) => ({ ...each, roles }));
  return { ...node, partnerships };
}
