/** How a juror's browser makes a contest (docs/record-format.md, 1.5.7 to 1.5.9). */
import { ballotHead, contestsOf, type BallotForm } from './ballot.ts';
import { written, type Written } from './bytes.ts';
import { choiceChallenge, contextOf, oneChallenge, type Election, type Place } from './contest.ts';
import { encrypt, tablesFor, type SealingTables } from './elgamal.ts';
import { atRandom, reduce, writeScalar, type Draw, type Point, type Scalar } from './group.ts';
import { joined } from './hash.ts';

/** A proof before its challenge is known; the other branch than that of the number itself is made up. */
interface BegunProof {
  bit: 0 | 1;
  w: Scalar;
  madeUp: { c: Scalar; z: Scalar };
  commitments: Point[];
}

/** 1.5.8, with multiples of G and K alone. */
function beginChoice(
  { timesG, timesK }: SealingTables,
  bit: 0 | 1,
  r: Scalar,
  draw: Draw,
): BegunProof {
  const [w, c, z] = [draw(), draw(), draw()];
  const own = [timesG(w), timesK(w)];
  const rest = reduce(z - c * r);
  const [masked, shift] = [timesK(rest), timesG(c)];
  const madeUp = [timesG(rest), [masked.add(shift), masked.subtract(shift)][bit]!];
  const commitments = [
    [...own, ...madeUp],
    [...madeUp, ...own],
  ][bit]!;
  return { bit, w, madeUp: { c, z }, commitments };
}

function endChoice({ bit, w, madeUp }: BegunProof, r: Scalar, challenge: Scalar): Uint8Array {
  const c = reduce(challenge - madeUp.c);
  const z = reduce(w + c * r);
  const c0 = [c, madeUp.c][bit]!;
  const zs = [
    [z, madeUp.z],
    [madeUp.z, z],
  ][bit]!;
  return joined([c0, ...zs].map(writeScalar));
}

/** Who seals: for which election, and where the random numbers come from. */
export interface Sealer {
  election: Election;
  tables: SealingTables;
  draw: Draw;
}

export const sealerFor = (election: Election, draw: Draw = atRandom): Sealer => ({
  election,
  tables: tablesFor(election.key.point),
  draw,
});

interface SealedContest {
  bytes: Uint8Array;
  /** The random numbers of the ciphertexts, with which the contest can be opened. */
  randoms: Scalar[];
}

/**
 * Seals the choice of one option.
 *
 * @param options how many there are to choose from
 * @param choice which is chosen, from 0
 */
export function sealContest(
  sealer: Sealer,
  place: Place,
  options: number,
  choice: number,
): SealedContest {
  const bits = Array.from({ length: options }, (_, option) => (option === choice ? 1 : 0));
  return sealBits(sealer, place, bits);
}

/** Seals a 0 or a 1 for each option; the proof of one holds only if there is exactly one 1. */
export function sealBits(
  { election, tables, draw }: Sealer,
  place: Place,
  bits: readonly (0 | 1)[],
): SealedContest {
  const options = bits.length;
  const randoms = bits.map(() => draw());
  const ciphertexts = bits.map((bit, option) => encrypt(tables, bit, randoms[option]!));
  const begun = bits.map((bit, option) => beginChoice(tables, bit, randoms[option]!, draw));
  const w = draw();
  const points = written([
    ...ciphertexts.flatMap(({ alpha, beta }) => [alpha, beta]),
    ...begun.flatMap(({ commitments }) => commitments),
    ...[tables.timesG(w), tables.timesK(w)],
  ]);
  const context = contextOf(
    election,
    place,
    bits.map((_, at) => ({ alpha: points[2 * at]!, beta: points[2 * at + 1]! })),
  );
  const parts: Uint8Array[] = [];
  bits.forEach((_, at) => {
    const commitments = points.slice(2 * options + 4 * at, 2 * options + 4 * at + 4);
    parts.push(points[2 * at]!.bytes, points[2 * at + 1]!.bytes);
    parts.push(...commitments.map(({ bytes }) => bytes));
    const challenge = choiceChallenge(context, at, commitments);
    parts.push(endChoice(begun[at]!, randoms[at]!, challenge));
  });
  const [u, v] = points.slice(-2) as [Written, Written];
  const all = reduce(randoms.reduce((sum, r) => sum + r, 0n));
  const z = reduce(w + oneChallenge(context, u, v) * all);
  parts.push(u.bytes, v.bytes, writeScalar(z));
  return { bytes: joined(parts), randoms };
}

export interface SealedBallot {
  bytes: Uint8Array;
  /** The random number of each ciphertext, in the order of the ballot: whoever has them can read it. */
  randoms: Scalar[];
}

/**
 * Seals a whole ballot.
 *
 * @param choices the chosen option of each contest of {@link contestsOf}
 * @param progress is told after each contest how many are sealed, of how many
 */
export function sealBallot(
  sealer: Sealer,
  form: BallotForm,
  { ballotId, version, rated }: { ballotId: Uint8Array; version: number; rated: readonly number[] },
  choices: readonly number[],
  progress: (sealed: number, of: number) => void = () => undefined,
): SealedBallot {
  const contests = contestsOf(form, rated);
  const parts = [ballotHead(sealer.election, ballotId, version, rated)];
  const randoms: Scalar[] = [];
  contests.forEach(({ id, options }, at) => {
    const place = { ballotId, version, rated, contestId: id };
    const sealed = sealContest(sealer, place, options, choices[at]!);
    parts.push(sealed.bytes);
    randoms.push(...sealed.randoms);
    progress(at + 1, contests.length);
  });
  return { bytes: joined(parts), randoms };
}
