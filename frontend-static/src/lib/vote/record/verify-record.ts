/**
 * Verifies the published record of a vote, from its file alone and trusting nobody: the steps of docs/record-format.md,
 * chapter 2, one after the other up to the first that fails.
 */
import type { Election } from '../contest.ts';
import { hex, plainHash } from '../hash.ts';
import { lotsOf } from '../lot.ts';
import { checkBallots, checkReceipts } from './ballot-steps.ts';
import { canonicalBytes, readCanonical, writeCanonical } from './canonical.ts';
import { checkDecryption, checkSums } from './decryption-steps.ts';
import { formFault, type Decision, type VoteRecord } from './form.ts';
import { checkKey } from './key-steps.ts';
import { rankingOf, type Counted } from './ranking.ts';
import { keyOf, ruleFault, sumFormOf } from './rule.ts';
import { hold, reading, StepFails } from './steps.ts';

/** What the reader has from mails, in hexadecimal; each is compared where it is there. */
export interface Mailed {
  ruleHash?: string | undefined;
  head?: string | undefined;
  recordHash?: string | undefined;
}

export interface RecordVerification {
  /** SHA-256 of the file, in hexadecimal. */
  recordHash: string;
  /** The first step that fails, and what it is about; null when all hold. */
  fault: { step: string; about: string } | null;
  /** As far as they were reached: the rule's hash and the head, as they follow from the file. */
  ruleHash?: string;
  head?: string;
  /** The record, from 2.1.2 on. */
  record?: VoteRecord;
  /** What the ballots add up to, and the seed of the lot in hexadecimal; when all of 2.7 holds. */
  count?: { counted: Counted[]; seed: string };
}

/**
 * Verifies a record.
 *
 * @param progress is told how far the check is: so many of so many steps of about the same time
 */
export function verifyRecord(
  file: Uint8Array,
  mailed: Mailed = {},
  progress: (done: number, of: number) => void = () => undefined,
): RecordVerification {
  const found: RecordVerification = { recordHash: hex(plainHash(file)), fault: null };
  try {
    takeSteps(found, file, mailed, progress);
  } catch (error) {
    if (!(error instanceof StepFails)) throw error;
    found.fault = { step: error.step, about: error.about };
  }
  return found;
}

const same = (step: string, mailed: string | undefined, own: string, about: string): void =>
  hold(step, mailed === undefined || mailed === own, `${about}: another than was mailed`);

/** Checking a ballot's proofs takes some three times as long as reading it. */
const PROOFS_TAKE = 3;

function takeSteps(
  found: RecordVerification,
  file: Uint8Array,
  mailed: Mailed,
  progress: (done: number, of: number) => void,
): void {
  const value = reading('2.1.1', 'file', () => readCanonical(file));
  const misfit = formFault(value);
  hold('2.1.2', misfit === null, misfit ?? '');
  const record = (found.record = value as VoteRecord);

  const { rule } = record;
  const wrong = ruleFault(rule);
  hold('2.2.1', wrong === null, wrong ?? '');
  const key = reading('2.2.1', 'key', () => keyOf(rule));
  const ruleHash = plainHash(canonicalBytes(rule));
  found.ruleHash = hex(ruleHash);
  same('2.2.2', mailed.ruleHash, found.ruleHash, 'rule');
  const publicShares = checkKey(rule, record.key, key);

  const election: Election = { edition: rule.edition, ruleHash, key };
  const form = sumFormOf(rule);
  const all = record.ballots.length * (1 + PROOFS_TAKE);
  let read = 0;
  const ballots = checkBallots(record, rule, form, election, {
    read: () => progress((read += 1), all),
    proven: (many) => progress(read + many * PROOFS_TAKE, all),
  });
  const { head, recusals } = checkReceipts(record, rule, ballots, election);
  found.head = hex(head);
  same('2.5.4', mailed.head, found.head, 'head');

  const summedUp = checkSums(record, form, ballots, recusals, election, head);
  const { counted, seed } = checkDecryption(record, form, summedUp, publicShares);
  found.count = { counted, seed: hex(seed) };
  checkRanking(record.ranking, rankingOf(rule, counted, lotsOf(seed, rule.finalists)));
  same('2.9.1', mailed.recordHash, found.recordHash, 'record');
}

/** 2.8.1 */
function checkRanking(published: readonly Decision[], own: readonly Decision[]): void {
  own.forEach((decision, at) => {
    const equal = writeCanonical(published[at] ?? null) === writeCanonical(decision);
    hold('2.8.1', equal, `place ${decision.place}`);
  });
  hold('2.8.1', published.length === own.length, 'ranking');
}
