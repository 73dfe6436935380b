/** The record of a small vote, and what becomes of it when it is changed. */
import { canonicalBytes } from '../../src/lib/vote/record/canonical.ts';
import type { VoteRecord } from '../../src/lib/vote/record/form.ts';
import type { Mailed } from '../../src/lib/vote/record/mailed.ts';
import { verifyRecord } from '../../src/lib/vote/record/verify-record.ts';
import { recordOf, type Vote } from './records.ts';
import { drawsOf } from './vectors.ts';

/** Of each finalist the levels, none where the juror does not rate it. */
export const ballot = (ratings: number[][], late: number[] = [], version = 1) => ({
  ratings: new Map(ratings.flatMap((levels, at) => (levels.length > 0 ? [[at, levels]] : []))),
  late,
  version,
});

/** Two that judge all three, and put the first above both others. */
export const clear = [
  ballot([
    [2, 1],
    [1, 1],
    [0, 0],
  ]),
  ballot([
    [2, 2],
    [1, 0],
    [0, 1],
  ]),
];

/** Four of five have voted; one may not judge the last finalist, one said so after voting. */
export const vote: Vote = {
  method: 'SCHULZE',
  finalists: 3,
  weights: [60, 40],
  levels: 3,
  leastJurors: 2,
  seats: 5,
  ballots: [
    ballot([[2, 1], [1, 1], []]),
    ballot(
      [
        [2, 2],
        [0, 1],
        [1, 2],
      ],
      [2],
      3,
    ),
    ballot([
      [0, 0],
      [2, 1],
      [1, 0],
    ]),
    ballot([
      [2, 0],
      [1, 2],
      [0, 0],
    ]),
  ],
  trustees: 3,
  set: [1, 3],
};
export const record = recordOf(vote, 'vote', drawsOf('a vote'));

/** Another record than the one it is made of. */
export function changed(change: (of: VoteRecord) => void): VoteRecord {
  const copy = structuredClone(record);
  change(copy);
  return copy;
}

export const verify = (of: unknown, mails: Mailed = {}) => verifyRecord(canonicalBytes(of), mails);
export const stepOf = (of: unknown, mails: Mailed = {}) => verify(of, mails).fault?.step ?? null;

const { ruleHash, keyFingerprint, head, recordHash } = verify(record);
/** What a juror has from the mails about it. */
export const mailed: Mailed = { ruleHash, keyFingerprint, head, recordHash };
