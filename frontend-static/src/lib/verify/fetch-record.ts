import { ask } from '#lib/graphql/client.ts';
import { VoteRecordHeadDocument, VoteRecordPartDocument } from '#lib/graphql/generated/public.ts';

export interface FetchedRecord {
  file: Uint8Array;
  /** SHA-256 that the server gives for it, in hexadecimal. */
  sha256: string;
}

/**
 * Fetches the record of an edition's vote, part after part; null when there is none.
 *
 * @param progress is told which share has come, from 0 to 1
 */
export async function fetchRecord(
  edition: string,
  progress: (share: number) => void,
): Promise<FetchedRecord | null> {
  const { voteRecord: head } = await ask('public', VoteRecordHeadDocument, { edition });
  if (!head) return null;
  const parts: string[] = [];
  for (let number = 1; number <= head.parts; number++) {
    const { voteRecord } = await ask('public', VoteRecordPartDocument, { edition, number });
    parts.push(voteRecord?.part ?? '');
    progress(number / head.parts);
  }
  return { file: new TextEncoder().encode(parts.join('')), sha256: head.sha256 };
}
