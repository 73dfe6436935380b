/** How trustees make the joint key (docs/record-format.md, 1.8). */
import { readWhole, written, type Written } from '../bytes.ts';
import {
  generator,
  identity,
  multiple,
  Refused,
  sumOf,
  writeScalar,
  type Draw,
  type Point,
  type Scalar,
} from '../group.ts';
import { bytesOf, FORMAT, hex, joined, plainHash, scalarHash, u32 } from '../hash.ts';
import { canonicalBytes } from '../record/canonical.ts';
import {
  isKnown,
  proveKnowledge,
  readKnowledge,
  writeKnowledge,
  type KnowledgeProof,
} from './knowledge.ts';

/** How many trustees there are, and how many of them decrypt. */
export interface Trusteeship {
  edition: string;
  trustees: number;
  threshold: number;
}

/** What a trustee publishes on the first visit. */
export interface Commitment {
  /** Of the coefficients of the polynomial, the constant one first. */
  coefficients: Written[];
  /** The key to which the others send this trustee their shares. */
  sharesKey: Written;
  proof: KnowledgeProof;
}

/** What a trustee keeps until the shares are given out, and the sharing secret until they are all received. */
export interface TrusteeSecret {
  coefficients: Scalar[];
  sharesSecret: Scalar;
}

/** 1.8.3 */
const challengeOf =
  (
    { edition, trustees, threshold }: Trusteeship,
    trustee: number,
    coefficients: readonly Written[],
    sharesKey: Written,
  ) =>
  (r: Written): Scalar =>
    scalarHash(
      'vote/1 trustee',
      ...[FORMAT, edition, u32(trustees), u32(threshold), u32(trustee)],
      ...[...coefficients, sharesKey, r].map(({ bytes }) => bytes),
    );

/**
 * Draws a trustee's part of the joint key and proves that it is known (1.8.1 and 1.8.2).
 *
 * @param trustee which one, from 1
 */
export function beginTrustee(
  ship: Trusteeship,
  trustee: number,
  draw: Draw,
): { secret: TrusteeSecret; commitment: Commitment } {
  const secrets = Array.from({ length: ship.threshold }, () => draw());
  const sharesSecret = draw();
  const points = written([...secrets, sharesSecret].map((secret) => multiple(generator, secret)));
  const coefficients = points.slice(0, ship.threshold);
  const sharesKey = points.at(-1)!;
  const challenge = challengeOf(ship, trustee, coefficients, sharesKey);
  return {
    secret: { coefficients: secrets, sharesSecret },
    commitment: { coefficients, sharesKey, proof: proveKnowledge(secrets[0]!, challenge, draw) },
  };
}

/** Whether a trustee's proof of knowledge holds (1.8.3). */
export const trusteeProves = (
  ship: Trusteeship,
  trustee: number,
  { coefficients, sharesKey, proof }: Commitment,
): boolean => isKnown(coefficients[0]!, proof, challengeOf(ship, trustee, coefficients, sharesKey));

/** The joint key, a point that is not the identity (1.8.6). */
export function jointKey(commitments: readonly Commitment[]): Written {
  const sum = sumOf(commitments.map(({ coefficients }) => coefficients[0]!.point));
  if (sum.is0()) throw new Refused('the joint key is the identity');
  return written([sum])[0]!;
}

/** What one trustee's commitments say of the share for another: the point that it is the logarithm of (1.8.4). */
export function shareImage(coefficients: readonly Written[], trustee: number): Point {
  // Horner's scheme: trustees are counted by small numbers.
  return coefficients
    .toReversed()
    .reduce((sum, { point }) => sum.multiplyUnsafe(BigInt(trustee)).add(point), identity);
}

/** Every trustee's public share, none of them the identity (1.8.6). */
export function publicShares(commitments: readonly Commitment[]): Written[] {
  const shares = commitments.map((_, at) => {
    const sum = sumOf(commitments.map(({ coefficients }) => shareImage(coefficients, at + 1)));
    if (sum.is0()) throw new Refused('a public share is the identity');
    return sum;
  });
  return written(shares);
}

/** What a trustee keeps, as bytes to be wrapped: the coefficients, then the secret of the sharing key. */
export const writeSecret = ({ coefficients, sharesSecret }: TrusteeSecret): Uint8Array =>
  joined([...coefficients, sharesSecret].map(writeScalar));

export const readSecret = ({ threshold }: Trusteeship, bytes: Uint8Array): TrusteeSecret =>
  readWhole(bytes, (reader) => ({
    coefficients: Array.from({ length: threshold }, () => reader.scalar()),
    sharesSecret: reader.scalar(),
  }));

/** What a trustee publishes on the first visit, in hexadecimal, as it stands in the record (1.8.7). */
export interface PublishedCommitment {
  commitments: string[];
  sharesKey: string;
  proof: string;
}

export const publish = (commitment: Commitment): PublishedCommitment => ({
  commitments: commitment.coefficients.map(({ bytes }) => hex(bytes)),
  sharesKey: hex(commitment.sharesKey.bytes),
  proof: hex(writeKnowledge(commitment.proof)),
});

/** By which the list of what all trustees have published is known (1.8.8). @param trustees in order */
export const listHash = (trustees: readonly PublishedCommitment[]): Uint8Array => {
  const record = trustees.map(({ commitments, sharesKey, proof }) => ({
    ...{ commitments, sharesKey, proof },
  }));
  return plainHash(canonicalBytes({ trustees: record }));
};

const point = (digits: string): Written => readWhole(bytesOf(digits), (reader) => reader.point());

/** Throws {@link Refused}. */
export function readPublished(
  threshold: number,
  { commitments, sharesKey, proof }: PublishedCommitment,
): Commitment {
  if (commitments.length !== threshold) throw new Refused('commitments');
  return {
    coefficients: commitments.map(point),
    sharesKey: point(sharesKey),
    proof: readKnowledge(proof),
  };
}
