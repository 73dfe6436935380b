import type { Verified } from './verified.ts';

/** The characters of a receipt as somebody types it: any case, grouped or not, 0 for O, 1 for I, 8 for B. */
export function typed(receipt: string): string {
  const plain = receipt
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  return plain.replaceAll(/[\s\p{P}\p{Cf}]/gu, '');
}

/** Characters of a receipt: a SHA-256 in Base32, five bits a character. */
export const RECEIPT_LENGTH = Math.ceil(256 / 5);

export type Answer =
  | { found: 'NO_RECORD' | 'UNPROVEN' | 'INCOMPLETE' | 'ABSENT' | 'FOUND' }
  /** The ballot counts without these finalists, by their ids. */
  | { found: 'FOUND_WITHOUT'; without: readonly string[] };

/**
 * Looks for a receipt in the record that is open, if one is. Of a record that does not hold nothing follows, neither that a ballot
 * was counted nor that it was not.
 */
export function findReceipt(verified: Verified | null, receipt: string): Answer {
  if (!verified) return { found: 'NO_RECORD' };
  if (verified.fault || !verified.vote) return { found: 'UNPROVEN' };
  const { receipts, lateRecusals } = verified.vote;
  const wanted = typed(receipt);
  if (wanted.length !== RECEIPT_LENGTH || !/^[A-Z2-7]*$/.test(wanted)) {
    return { found: 'INCOMPLETE' };
  }
  const is = (one: string): boolean => typed(one) === wanted;
  if (!receipts.some(is)) return { found: 'ABSENT' };
  const late = lateRecusals.find((one) => is(one.receipt));
  return late ? { found: 'FOUND_WITHOUT', without: late.finalists } : { found: 'FOUND' };
}
