/** Makes records of whole votes, as the site's half of the format would, for the verifiers to check. */
import { choicesOf, ratedBy, type Ratings } from '../../src/lib/vote/choices.ts';
import { readBallot, receiptOf, seatOf } from '../../src/lib/vote/ballot.ts';
import type { Election } from '../../src/lib/vote/contest.ts';
import { tablesFor } from '../../src/lib/vote/elgamal.ts';
import type { Draw, Point } from '../../src/lib/vote/group.ts';
import { compareBytes, hex, plainHash, utf8 } from '../../src/lib/vote/hash.ts';
import { smallLogarithms } from './logarithm.ts';
import { lotsOf, lotSum, seedOf } from '../../src/lib/vote/lot.ts';
import { canonicalBytes } from '../../src/lib/vote/record/canonical.ts';
import { countedOf } from '../../src/lib/vote/record/decryption-steps.ts';
import {
  methods,
  type Method,
  type Rule,
  type VoteRecord,
} from '../../src/lib/vote/record/form.ts';
import { rankingOf } from '../../src/lib/vote/record/ranking.ts';
import { sumFormOf } from '../../src/lib/vote/record/rule.ts';
import { chainOf } from '../../src/lib/vote/receipts.ts';
import { sealBallot } from '../../src/lib/vote/sealing.ts';
import { sumsOf } from '../../src/lib/vote/sums.ts';
import {
  combine,
  decryptPartly,
  readPartial,
  toDecrypt,
} from '../../src/lib/vote/trustees/decryption.ts';
import {
  beginTrustee,
  jointKey,
  listHash,
  publicShares,
  publish,
} from '../../src/lib/vote/trustees/key.ts';
import { shareFor, shareOfKey } from '../../src/lib/vote/trustees/shares.ts';

/** A whole number from 0 to below `many`. */
export type Dice = (many: number) => number;

/** A vote to be: how it is counted, who votes how, and who keeps the key. */
export interface Vote {
  method: Method;
  finalists: number;
  weights: number[];
  levels: number;
  leastJurors: number;
  /** How many seats there are; those that have no ballot have not voted. */
  seats: number;
  ballots: { ratings: Ratings; late: number[]; version: number }[];
  trustees: number;
  /** The numbers of those who decrypt. */
  set: number[];
}

const hashBytes = (...texts: (string | number)[]): Uint8Array => plainHash(utf8(texts.join('/')));

/** Anything that the format takes, small enough that many are soon made. */
export function anyVote(dice: Dice): Vote {
  const [finalists, criteria, levels] = [2 + dice(4), 1 + dice(3), 2 + dice(4)];
  const seats = 1 + dice(5);
  const trustees = 1 + dice(3);
  const threshold = Math.max(Math.min(2, trustees), 1 + dice(trustees));
  const cuts = [
    0,
    ...Array.from({ length: criteria - 1 }, (_, at) => 20 * (at + 1) + dice(15)),
    100,
  ];
  // Nearly the same levels for all, now and then, so that much is level.
  const alike = dice(2) === 0;
  const rating = () => Array.from({ length: criteria }, () => (alike ? dice(2) : dice(levels)));
  const ballots = Array.from({ length: 1 + dice(seats) }, () => {
    const rated = Array.from({ length: finalists }, (_, at) => at).filter(() => dice(5) > 0);
    const late = rated.filter(() => dice(8) === 0);
    return { ratings: new Map(rated.map((one) => [one, rating()])), late, version: 1 + dice(3) };
  });
  const numbers = Array.from({ length: trustees }, (_, at) => at + 1);
  const set = numbers
    .toSorted(() => dice(3) - 1)
    .slice(0, threshold)
    .toSorted((a, b) => a - b);
  return {
    ...{ method: methods[dice(4)]!, finalists, levels, seats, ballots, trustees, set },
    weights: cuts.slice(1).map((cut, at) => cut - cuts[at]!),
    leastJurors: Math.min(seats, 2 + dice(Math.min(seats, 2))),
  };
}

const roles: Rule['trustees'] = ['SERVICE', 'SECRETARIAT', 'CHAIR', 'OBSERVER', 'OBSERVER'];

function ruleOf(vote: Vote, name: string, { edition, key, commitments }: VoteKey): Rule {
  const seats = Array.from({ length: vote.seats }, (_, at) =>
    hex(seatOf(edition, ballotId(name, at))),
  );
  return {
    format: 'decision-rule/5',
    edition,
    method: vote.method,
    criteria: vote.weights.map((weight, at) => ({ id: `criterion.${at}`, weight })),
    levels: vote.levels,
    finalists: Array.from(
      { length: vote.finalists },
      (_, at) => `nomination-${String(at).padStart(2, '0')}`,
    ),
    quorum: 1,
    leastJurors: vote.leastJurors,
    roll: seats.toSorted(),
    trustees: roles.slice(0, vote.trustees),
    threshold: vote.set.length,
    key: hex(key.bytes),
    keyHash: hex(listHash(commitments.map(publish))),
    confirmWithinHours: 72,
  };
}

const ballotId = (name: string, seat: number): Uint8Array =>
  hashBytes('ballot', name, seat).subarray(0, 16);

/** The trustees' key of an edition, what each of them holds, and what ballots are sealed by. */
export function keyFor(vote: Pick<Vote, 'trustees' | 'set'>, edition: string, draw: Draw) {
  const ship = { edition, trustees: vote.trustees, threshold: vote.set.length };
  const begun = Array.from({ length: vote.trustees }, (_, at) => beginTrustee(ship, at + 1, draw));
  const commitments = begun.map(({ commitment }) => commitment);
  const held = begun.map((_, at) =>
    shareOfKey(begun.map(({ secret }) => shareFor(secret.coefficients, at + 1))),
  );
  const key = jointKey(commitments);
  const tables = tablesFor(key.point);
  return { edition, commitments, held, key, shares: publicShares(commitments), tables };
}

export type VoteKey = ReturnType<typeof keyFor>;

/** What finds totals, by the most that one may be; each takes a table. */
const logarithms = new Map<number, ReturnType<typeof smallLogarithms>>();

function logarithmOf(point: Point, most: number): number | null {
  const found = logarithms.get(most) ?? smallLogarithms(most);
  logarithms.set(most, found);
  return found(point);
}

/** Seals, sums up, decrypts and counts a vote; gives its record. The key is its own, unless one is given. */
export function recordOf(
  vote: Vote,
  name: string,
  draw: Draw,
  under = keyFor(vote, `edition-${name}`, draw),
): VoteRecord {
  const { edition, commitments, held, key, shares, tables } = under;
  const rule = ruleOf(vote, name, under);
  const election: Election = { edition, ruleHash: plainHash(canonicalBytes(rule)), key };
  const form = sumFormOf(rule);
  const sealer = { election, tables, draw };
  const cast = vote.ballots
    .map(({ ratings, late, version }, seat) => {
      const of = { ballotId: ballotId(name, seat), version, rated: ratedBy(ratings) };
      const { bytes } = sealBallot(sealer, form, of, choicesOf(form, vote.weights, ratings));
      return { bytes, late, receipt: receiptOf(bytes) };
    })
    .toSorted((a, b) => compareBytes(a.receipt, b.receipt));
  const recusals = cast.flatMap(({ late }, ballot) =>
    late.map((finalist) => ({ ballot, finalist })),
  );
  const receipts = cast.map(({ receipt }) => receipt);
  const { head } = chainOf(edition, election.ruleHash, receipts, recusals);

  const subjects = sumsOf(
    form,
    cast.map(({ bytes }) => readBallot(bytes, form)),
    recusals,
  );
  const toCount = subjects.flatMap(({ sums }) => sums);
  const sums = toDecrypt(election, head, [...toCount, lotSum(election, head)]);
  const decryptions = vote.set.map((trustee) => ({
    trustee,
    parts: decryptPartly(
      sums,
      { number: trustee, share: held[trustee - 1]!, publicShare: shares[trustee - 1]! },
      draw,
    ),
  }));
  const combined = sums.sums.map((_, at) =>
    combine(
      vote.set,
      decryptions.map(({ parts }) => readPartial(parts[at]!).m.point),
    ),
  );
  const totals = toCount.map(({ beta, most }, at) =>
    logarithmOf(beta.subtract(combined[at]!), most)!,
  );
  const seed = seedOf(combined.at(-1)!);

  return {
    format: 'record/1',
    rule,
    key: {
      trustees: commitments.map(publish),
    },
    ballots: cast.map(({ bytes }) => hex(bytes)),
    receipts: receipts.map(hex),
    lateRecusals: recusals.map(({ ballot, finalist }) => [ballot, finalist]),
    head: hex(head),
    sums: sums.sums.map(({ id }, place) => ({ id, sum: hex(sums.bytes[place]!) })),
    decryptions: decryptions.map(({ trustee, parts }) => ({ trustee, parts: parts.map(hex) })),
    totals,
    seed: hex(seed),
    ranking: rankingOf(rule, countedOf(subjects, totals), lotsOf(seed, rule.finalists)),
  };
}

/** Dice that fall the same way for the same name. */
export function diceOf(name: string): Dice {
  let k = 0;
  return (many) => new DataView(hashBytes('dice', name, k++).slice().buffer).getUint32(0) % many;
}
