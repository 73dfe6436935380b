/** A ballot as it is written (docs/record-format.md, 1.6). */
import { readWhole, type Reader } from './bytes.ts';
import { contestBytes, readContest, type Contest, type Election, type Place } from './contest.ts';
import { Refused } from './group.ts';
import { ascends, FORMAT, hashOf, joined, plainHash, sameBytes, u32, utf8 } from './hash.ts';

/** What a ballot of a rule is like. */
export interface BallotForm {
  /** A contest for each two finalists, or for each finalist and criterion. */
  by: 'PAIRS' | 'LEVELS';
  finalists: number;
  criteria: number;
  levels: number;
}

/** A contest that a ballot has to have. */
export interface ContestForm {
  id: string;
  options: number;
  /** The finalists it is about, one or two. */
  about: readonly number[];
  /** By levels: the criterion it is about. */
  criterion?: number;
}

/** 1.6.1 and 1.6.2: the contests about the finalists that a ballot rates, in their order. */
export function contestsOf(form: BallotForm, rated: readonly number[]): ContestForm[] {
  if (form.by === 'PAIRS') {
    return rated.flatMap((one, at) =>
      rated.slice(at + 1).map((other) => ({
        id: `pair/${one}/${other}`,
        options: 3,
        about: [one, other],
      })),
    );
  }
  return rated.flatMap((finalist) =>
    Array.from({ length: form.criteria }, (_, criterion) => ({
      id: `level/${finalist}/${criterion}`,
      options: form.levels,
      about: [finalist],
      criterion,
    })),
  );
}

const MAGIC = utf8('ballot/1');
const RULE_HASH_BYTES = 32;
const BALLOT_ID_BYTES = 16;

/** Of versions, the highest that there is. */
export const LAST_VERSION = 2 ** 31 - 1;
const isVersion = (version: number): boolean => version >= 1 && version <= LAST_VERSION;

export interface Ballot {
  ruleHash: Uint8Array;
  ballotId: Uint8Array;
  version: number;
  /** The finalists it rates, ascending. */
  rated: number[];
  contests: (Contest & { form: ContestForm })[];
}

/** What of a ballot stands before its contests. */
export function ballotHead(
  { ruleHash }: Election,
  ballotId: Uint8Array,
  version: number,
  rated: readonly number[],
): Uint8Array {
  return joined([
    ...[MAGIC, ruleHash, ballotId, u32(version)],
    Uint8Array.of(rated.length, ...rated),
  ]);
}

/** 1.6.4; throws {@link Refused}. */
export const readBallot = (bytes: Uint8Array, form: BallotForm): Ballot =>
  readWhole(bytes, (reader) => readBallotFrom(reader, form));

/** Reads a ballot after which something else may stand. */
export function readBallotFrom(reader: Reader, form: BallotForm): Ballot {
  if (!sameBytes(reader.take(MAGIC.length), MAGIC)) throw new Refused('no ballot');
  const ruleHash = reader.take(RULE_HASH_BYTES);
  const ballotId = reader.take(BALLOT_ID_BYTES);
  const version = reader.u32();
  if (!isVersion(version)) throw new Refused('a version out of range');
  const rated = [...reader.take(reader.u8())];
  if (rated.some((one) => one >= form.finalists) || !ascends(rated, (a, b) => a - b)) {
    throw new Refused('finalists that are none, or in another order');
  }
  const forms = contestsOf(form, rated);
  // Before thousands of points are read.
  if (reader.left < forms.reduce((sum, { options }) => sum + contestBytes(options), 0)) {
    throw new Refused('too short');
  }
  const contests = forms.map((one) => ({ form: one, ...readContest(reader, one.options) }));
  return { ruleHash, ballotId, version, rated, contests };
}

export const placeOf = ({ ballotId, version, rated }: Ballot, { id }: ContestForm): Place => ({
  ballotId,
  version,
  rated,
  contestId: id,
});

/** 1.6.3 */
export const seatOf = (edition: string, ballotId: Uint8Array): Uint8Array =>
  hashOf('vote/1 seat', FORMAT, edition, ballotId);

/** 1.6.8 */
export const receiptOf = (ballot: Uint8Array): Uint8Array => plainHash(ballot);
