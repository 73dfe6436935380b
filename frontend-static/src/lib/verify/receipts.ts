import type { Bundle, Problem } from './bundle.ts';

const FORM = /^[A-Z2-7]{4}(-[A-Z2-7]{4}){12}$/;

/** What is wrong with a bundle's receipts; null when nothing is. */
export function receiptFault({ receipts, setAside, ballots, rule }: Bundle): string | null {
  const formless = receipts.findIndex((receipt) => !FORM.test(receipt));
  if (formless >= 0) return `receipts, ${formless + 1}`;
  const unsorted = receipts.findIndex(
    (receipt, index) => index > 0 && receipts[index - 1]! >= receipt,
  );
  if (unsorted >= 0) return `receipts, ${unsorted + 1}`;
  const aside = setAside.findIndex(
    ({ receipt }, index) =>
      !receipts.includes(receipt) || (index > 0 && setAside[index - 1]!.receipt >= receipt),
  );
  if (aside >= 0) return `setAside, ${aside + 1}`;
  if (receipts.length !== ballots + setAside.length) return 'ballots';
  return ballots < rule.quorum ? 'quorum' : null;
}

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

export type Found =
  | { kind: 'found' | 'absent' }
  | { kind: 'aside'; problem: Problem }
  | { kind: 'incomplete'; characters: number };

/** Looks for a receipt. */
export function findReceipt(
  { receipts, setAside }: Pick<Bundle, 'receipts' | 'setAside'>,
  receipt: string,
): Found {
  const wanted = typed(receipt);
  if (wanted.length !== RECEIPT_LENGTH || !/^[A-Z2-7]*$/.test(wanted))
    return { kind: 'incomplete', characters: wanted.length };
  const aside = setAside.find((one) => typed(one.receipt) === wanted);
  if (aside) return { kind: 'aside', problem: aside.problem };
  return { kind: receipts.some((one) => typed(one) === wanted) ? 'found' : 'absent' };
}
