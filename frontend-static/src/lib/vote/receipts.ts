/** The chain of receipts, whose head is fixed after the close (docs/record-format.md, 1.7). */
import { FORMAT, hashOf, u32 } from './hash.ts';

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

/** Orders late recusals by ballot, then finalist. */
export const compareRecusals = (a: LateRecusal, b: LateRecusal): number =>
  a.ballot - b.ballot || a.finalist - b.finalist;

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
