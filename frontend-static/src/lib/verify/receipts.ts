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

export type Found = 'FOUND' | 'ABSENT' | 'INCOMPLETE';

/** Looks for a receipt among those of a record, which are as people are shown them. */
export function findReceipt(receipts: readonly string[], receipt: string): Found {
  const wanted = typed(receipt);
  if (wanted.length !== RECEIPT_LENGTH || !/^[A-Z2-7]*$/.test(wanted)) return 'INCOMPLETE';
  return receipts.some((one) => typed(one) === wanted) ? 'FOUND' : 'ABSENT';
}

/** A hash as somebody pastes it from a mail. */
export const pastedHash = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();
