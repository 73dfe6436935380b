/**
 * Verifies the published record of a vote, from its file alone and trusting nobody: the steps of docs/record-format.md,
 * chapter 2, one after the other up to the first that fails.
 */
import { hex, plainHash } from '../hash.ts';
import { lotsOf } from '../lot.ts';
import { asMailed, BALLOTS_TAKE, checkBoard, type Reached, type Told } from './board-steps.ts';
import { readCanonical, writeCanonical } from './canonical.ts';
import { checkDecryption, checkSums, sumUp } from './decryption-steps.ts';
import { formFault, type Decision, type VoteRecord } from './form.ts';
import type { Fault, Mailed } from './mailed.ts';
import { rankingOf, type Counted } from './ranking.ts';
import { hold, reading, StepFails } from './steps.ts';

export interface RecordVerification extends Reached {
  /** SHA-256 of the file, in hexadecimal. */
  recordHash: string;
  /** The first step that fails, and what it is about; null when all hold. */
  fault: Fault | null;
  /** The record, from 2.1.2 on. */
  record?: VoteRecord;
  /** What the ballots add up to, and the seed of the lot in hexadecimal; when all of 2.7 holds. */
  count?: { counted: Counted[]; seed: string };
}

/** Verifies a record. */
export function verifyRecord(
  file: Uint8Array,
  mailed: Mailed = {},
  progress: Told = () => undefined,
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

function takeSteps(
  found: RecordVerification,
  file: Uint8Array,
  mailed: Mailed,
  progress: Told,
): void {
  progress('2.1', 0);
  const value = reading('2.1.1', 'file', () => readCanonical(file));
  const misfit = formFault(value);
  hold('2.1.2', misfit === null, misfit ?? '');
  const record = (found.record = value as VoteRecord);

  const checked = checkBoard(record, mailed, found, progress);
  progress('2.6', BALLOTS_TAKE);
  const summedUp = sumUp(checked);
  checkSums(record.sums, summedUp);
  progress('2.7', (1 + BALLOTS_TAKE) / 2);
  const { form, publicShares } = checked;
  const { counted, seed } = checkDecryption(record, form, summedUp, publicShares);
  found.count = { counted, seed: hex(seed) };
  progress('2.8', 1);
  checkRanking(
    record.ranking,
    rankingOf(record.rule, counted, lotsOf(seed, record.rule.finalists)),
  );
  progress('2.9', 1);
  asMailed('recordHash', mailed, found.recordHash);
}

/** 2.8.1 */
function checkRanking(published: readonly Decision[], own: readonly Decision[]): void {
  own.forEach((decision, at) => {
    const equal = writeCanonical(published[at] ?? null) === writeCanonical(decision);
    hold('2.8.1', equal, `place ${decision.place}`);
  });
  hold('2.8.1', published.length === own.length, 'ranking');
}
