/** Exponential ElGamal (docs/record-format.md, 1.4). */
import type { Reader, Written } from './bytes.ts';
import { generator, identity, multiplesOf, type Point, type Scalar } from './group.ts';

/** The number is in the exponent, so that sums of ciphertexts are of sums. */
export interface Ciphertext {
  alpha: Point;
  beta: Point;
}

export const noCiphertext: Ciphertext = { alpha: identity, beta: identity };

export const plus = (a: Ciphertext, b: Ciphertext): Ciphertext => ({
  alpha: a.alpha.add(b.alpha),
  beta: a.beta.add(b.beta),
});

export interface WrittenCiphertext {
  alpha: Written;
  beta: Written;
}

/** 1.4.2 */
export const readCiphertext = (reader: Reader): WrittenCiphertext => ({
  alpha: reader.point(),
  beta: reader.point(),
});

/** Multiples of G and of the joint key K, from the tables that make encrypting fast. */
export interface SealingTables {
  timesG: (scalar: Scalar) => Point;
  timesK: (scalar: Scalar) => Point;
}

export const tablesFor = (key: Point): SealingTables => ({
  timesG: multiplesOf(generator),
  timesK: multiplesOf(key),
});

/** 1.4.1, for a number of 0 or 1. */
export function encrypt(tables: SealingTables, bit: 0 | 1, r: Scalar): Ciphertext {
  const masked = tables.timesK(r);
  return { alpha: tables.timesG(r), beta: [masked, masked.add(generator)][bit]! };
}
