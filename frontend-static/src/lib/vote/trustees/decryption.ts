/** How totals are decrypted (docs/record-format.md, 1.10). */
import { readWhole, written, type Written } from '../bytes.ts';
import type { Election } from '../contest.ts';
import type { Ciphertext } from '../elgamal.ts';
import { firstFault, once, timesG } from '../equations.ts';
import {
  generator,
  inverse,
  multiple,
  reduce,
  sumOfMultiples,
  writePoints,
  writeScalar,
  type Draw,
  type Point,
  type Scalar,
} from '../group.ts';
import { FORMAT, hashOf, joined, scalarHash, u32 } from '../hash.ts';

/** A sum that is decrypted; the lot is the last of them. */
export interface Sum extends Ciphertext {
  id: string;
}

/** The sums of a vote with their bytes and the hash that decryptions are bound to. */
export interface SumsToDecrypt {
  sums: readonly Sum[];
  /** Of each sum `A ‖ B`. */
  bytes: Uint8Array[];
  hash: Uint8Array;
}

/** 1.10.1 */
export function toDecrypt(
  { edition, ruleHash, key }: Election,
  head: Uint8Array,
  sums: readonly Sum[],
): SumsToDecrypt {
  const points = writePoints(sums.flatMap(({ alpha, beta }) => [alpha, beta]));
  const parts = sums.flatMap(({ id }, at) => [id, points[2 * at]!, points[2 * at + 1]!]);
  return {
    sums,
    bytes: sums.map((_, at) => joined(points.slice(2 * at, 2 * at + 2))),
    hash: hashOf('vote/1 sums', FORMAT, edition, ruleHash, key.bytes, head, ...parts),
  };
}

/** A trustee's part of the decryption of a sum. */
export interface PartialDecryption {
  m: Written;
  u: Written;
  v: Written;
  z: Scalar;
}

export const readPartial = (bytes: Uint8Array): PartialDecryption =>
  readWhole(bytes, (reader) => ({
    m: reader.pointOrIdentity(),
    u: reader.point(),
    v: reader.pointOrIdentity(),
    z: reader.scalar(),
  }));

const challenge = (
  hash: Uint8Array,
  trustee: number,
  publicShare: Written,
  place: number,
  { m, u, v }: Omit<PartialDecryption, 'z'>,
): Scalar =>
  scalarHash(
    'vote/1 decryption',
    ...[hash, u32(trustee), publicShare.bytes, u32(place)],
    ...[m, u, v].map(({ bytes }) => bytes),
  );

/** A trustee's decryption of every sum, each with its proof, as it is published (1.10.2). */
export function decryptPartly(
  { sums, hash }: SumsToDecrypt,
  trustee: { number: number; share: Scalar; publicShare: Written },
  draw: Draw,
  progress: (decrypted: number, of: number) => void = () => undefined,
): Uint8Array[] {
  return sums.map(({ alpha }, place) => {
    const w = draw();
    const points = [multiple(alpha, trustee.share), multiple(generator, w), multiple(alpha, w)];
    const [m, u, v] = written(points) as [Written, Written, Written];
    const c = challenge(hash, trustee.number, trustee.publicShare, place, { m, u, v });
    progress(place + 1, sums.length);
    return joined([m.bytes, u.bytes, v.bytes, writeScalar(reduce(w + c * trustee.share))]);
  });
}

/** The place of the first sum that a trustee's decryption is not proven for; null when all are (1.10.3). */
export function unproven(
  { sums, hash }: SumsToDecrypt,
  trustee: { number: number; publicShare: Written },
  partials: readonly PartialDecryption[],
): number | null {
  return firstFault(sums.length, (equations, place) => {
    const partial = partials[place]!;
    const c = challenge(hash, trustee.number, trustee.publicShare, place, partial);
    const { m, u, v, z } = partial;
    equations.add([timesG(z)], [once(u.point), [c, trustee.publicShare.point]]);
    equations.add([[z, sums[place]!.alpha]], [once(v.point), [c, m.point]]);
  });
}

/** What each trustee's part counts for, in the order of the set (1.10.4; A. Shamir 1979). */
export function weightsOf(set: readonly number[]): Scalar[] {
  return set.map((one) => {
    let [above, below] = [1n, 1n];
    for (const other of set) {
      if (other === one) continue;
      above = reduce(above * BigInt(other));
      below = reduce(below * BigInt(other - one));
    }
    return reduce(above * inverse(below));
  });
}

/** `D` of a sum, from the parts of a set of trustees (1.10.4). */
export function combine(set: readonly number[], parts: readonly Point[]): Point {
  return sumOfMultiples([...parts], weightsOf(set));
}
