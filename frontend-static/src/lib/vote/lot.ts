/** The lot that nobody can choose (docs/record-format.md, 1.11). */
import type { Election } from './contest.ts';
import { identity, readPoint, Refused, writePoint, type Point } from './group.ts';
import { FORMAT, hashOf, hex, joined, u32 } from './hash.ts';
import type { Sum } from './trustees/decryption.ts';

/** 1.11.1 and 1.11.2: what is decrypted for the lot. */
export function lotSum({ edition, ruleHash }: Omit<Election, 'key'>, head: Uint8Array): Sum {
  for (let k = 0; ; k++) {
    const x = hashOf('vote/1 lot point', FORMAT, edition, ruleHash, head, u32(k));
    try {
      return { id: 'lot', alpha: readPoint(joined([Uint8Array.of(2), x])), beta: identity };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

/** 1.11.3 */
export function seedOf(decrypted: Point): Uint8Array {
  if (decrypted.is0()) throw new Refused('the lot is the identity');
  return hashOf('vote/1 lot seed', writePoint(decrypted));
}

/** 1.11.4: the lowest comes first. */
export const lotOf = (seed: Uint8Array, finalist: string): Uint8Array =>
  hashOf('vote/1 lot', seed, finalist);

/** Of each finalist the lot, as hexadecimal digits, which come in the same order. */
export const lotsOf = (seed: Uint8Array, finalists: readonly string[]): Map<string, string> =>
  new Map(finalists.map((finalist) => [finalist, hex(lotOf(seed, finalist))]));
