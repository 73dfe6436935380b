/** A contest, a choice of one option, as it is written and checked (docs/record-format.md, 1.5). */
import type { Reader, Written } from './bytes.ts';
import { readCiphertext, type WrittenCiphertext } from './elgamal.ts';
import { once, timesG, type Equations } from './equations.ts';
import {
  generator,
  POINT_BYTES,
  reduce,
  SCALAR_BYTES,
  sumOf,
  type Point,
  type Scalar,
} from './group.ts';
import { FORMAT, hashOf, scalarHash, u32 } from './hash.ts';

/** What a ballot is sealed for. */
export interface Election {
  edition: string;
  /** SHA-256 of the rule, 32 bytes. */
  ruleHash: Uint8Array;
  key: Written;
}

/** The contest of one version of one ballot. */
export interface Place {
  /** 16 bytes. */
  ballotId: Uint8Array;
  version: number;
  /** The finalists that the ballot rates, ascending. */
  rated: readonly number[];
  contestId: string;
}

export interface ChoiceProof {
  /** a0, b0, a1, b1 */
  commitments: readonly [Written, Written, Written, Written];
  c0: Scalar;
  z0: Scalar;
  z1: Scalar;
}

export interface ProofOfOne {
  u: Written;
  v: Written;
  z: Scalar;
}

export interface Contest {
  options: { ciphertext: WrittenCiphertext; proof: ChoiceProof }[];
  one: ProofOfOne;
}

const OPTION_BYTES = 6 * POINT_BYTES + 3 * SCALAR_BYTES;
const ONE_BYTES = 2 * POINT_BYTES + SCALAR_BYTES;

export const contestBytes = (options: number): number => options * OPTION_BYTES + ONE_BYTES;

/** 1.5.6 */
export function readContest(reader: Reader, options: number): Contest {
  const read = () => ({
    ciphertext: readCiphertext(reader),
    proof: {
      commitments: [reader.point(), reader.point(), reader.point(), reader.point()] as const,
      c0: reader.scalar(),
      z0: reader.scalar(),
      z1: reader.scalar(),
    },
  });
  return {
    options: Array.from({ length: options }, read),
    one: { u: reader.point(), v: reader.point(), z: reader.scalar() },
  };
}

/** 1.5.1 */
export function contextOf(
  { edition, ruleHash, key }: Election,
  { ballotId, version, rated, contestId }: Place,
  ciphertexts: readonly WrittenCiphertext[],
): Uint8Array {
  const points = ciphertexts.flatMap(({ alpha, beta }) => [alpha.bytes, beta.bytes]);
  return hashOf(
    'vote/1 contest',
    ...[FORMAT, edition, ruleHash, key.bytes],
    ...[ballotId, u32(version), Uint8Array.from(rated), contestId],
    ...points,
  );
}

/** 1.5.3 */
export const choiceChallenge = (
  context: Uint8Array,
  option: number,
  commitments: readonly Written[],
): Scalar =>
  scalarHash('vote/1 choice', context, u32(option), ...commitments.map(({ bytes }) => bytes));

/** 1.5.5 */
export const oneChallenge = (context: Uint8Array, u: Written, v: Written): Scalar =>
  scalarHash('vote/1 one', context, u.bytes, v.bytes);

/** Asks that the proofs of a contest hold: 1.5.4 for each option, and 1.5.5. */
export function askProofs(
  equations: Equations,
  election: Election,
  place: Place,
  { options, one }: Contest,
): void {
  const key = election.key.point;
  const ciphertexts = options.map(({ ciphertext }) => ciphertext);
  const context = contextOf(election, place, ciphertexts);
  options.forEach(({ ciphertext, proof }, option) => {
    const [alpha, beta] = [ciphertext.alpha.point, ciphertext.beta.point];
    const [a0, b0, a1, b1] = proof.commitments.map(({ point }) => once(point));
    const { c0, z0, z1 } = proof;
    const c1 = reduce(choiceChallenge(context, option, proof.commitments) - c0);
    equations.add([timesG(z0)], [a0!, [c0, alpha]]);
    equations.add([[z0, key]], [b0!, [c0, beta]]);
    equations.add([timesG(z1)], [a1!, [c1, alpha]]);
    equations.add([[z1, key]], [b1!, [c1, beta], timesG(-c1)]);
  });
  const sum = (of: (one: WrittenCiphertext) => Written): Point =>
    sumOf(ciphertexts.map((ciphertext) => of(ciphertext).point));
  const c = oneChallenge(context, one.u, one.v);
  equations.add([timesG(one.z)], [once(one.u.point), [c, sum(({ alpha }) => alpha)]]);
  equations.add([[one.z, key]], [once(one.v.point), [c, sum(({ beta }) => beta)], [-c, generator]]);
}
