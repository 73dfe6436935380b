/** The chain of receipts, whose head is fixed after the close (docs/record-format.md, 1.7). */
import { compareBytes, FORMAT, hashOf, u32 } from './hash.ts';

/** A ballot, by its place among the sorted receipts, and a finalist whom its juror may not judge after all. */
export interface LateRecusal {
  ballot: number;
  finalist: number;
}

export interface Chain {
  /** From the first receipt's on. */
  links: Uint8Array[];
  head: Uint8Array;
}

export const sortedReceipts = (receipts: readonly Uint8Array[]): Uint8Array[] =>
  receipts.toSorted(compareBytes);

/** Whether receipts are sorted, no two of them alike. */
export const ascending = (receipts: readonly Uint8Array[]): boolean =>
  receipts.every((one, at) => at === 0 || compareBytes(receipts[at - 1]!, one) < 0);

/** Whether late recusals are sorted, no two of them alike. */
export const recusalsAscend = (recusals: readonly LateRecusal[]): boolean =>
  recusals.every(({ ballot, finalist }, at) => {
    const before = recusals[at - 1];
    return (
      !before || before.ballot < ballot || (before.ballot === ballot && before.finalist < finalist)
    );
  });

/** 1.7.2 to 1.7.4, of receipts and late recusals that are sorted. */
export function chainOf(
  edition: string,
  ruleHash: Uint8Array,
  receipts: readonly Uint8Array[],
  recusals: readonly LateRecusal[],
): Chain {
  let last = hashOf('vote/1 receipts', FORMAT, edition, ruleHash);
  const links = receipts.map(
    (receipt, at) => (last = hashOf('vote/1 receipt', u32(at + 1), last, receipt)),
  );
  const numbers = recusals.flatMap(({ ballot, finalist }) => [u32(ballot), u32(finalist)]);
  return { links, head: hashOf('vote/1 head', last, ...numbers) };
}
