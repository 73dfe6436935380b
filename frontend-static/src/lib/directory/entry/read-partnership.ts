import { ask } from '#lib/graphql/client.ts';
import {
  PartnershipEntryDocument,
  type PartnershipEntryQueryVariables,
} from '#lib/graphql/generated/public-partnership-entry.ts';
import type { Partnership, Removed } from './entry.ts';

/** Asks for a partnership. */
export async function read(
  wanted: PartnershipEntryQueryVariables,
  signal: AbortSignal,
): Promise<Partnership | Removed | null> {
  const { node } = await ask('public', PartnershipEntryDocument, wanted, { signal });
  return node?.__typename === 'Partnership' || node?.__typename === 'RemovedEntry' ? node : null;
}
