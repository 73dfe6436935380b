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
import { mailedFault, type Fault, type Mailed, type MailedHash } from './mailed.ts';
import { rankingOf, type Counted } from './ranking.ts';
import { keyOf, ruleFault, sumFormOf } from './rule.ts';
import type { Section } from './sections.ts';
import { hold, reading, StepFails } from './steps.ts';

export interface RecordVerification {
  /** SHA-256 of the file, in hexadecimal. */
  recordHash: string;
  /** The first step that fails, and what it is about; null when all hold. */
  fault: Fault | null;
  /** As far as they were reached: the rule's hash and the head, as they follow from the file. */
  ruleHash?: string;
  head?: string;
  /** The record, from 2.1.2 on. */
  record?: VoteRecord;
  /** What the ballots add up to, and the seed of the lot in hexadecimal; when all of 2.7 holds. */
  count?: { counted: Counted[]; seed: string };
}

/** Is told which section is being checked, and of the time for all of them about which share is over, from 0 to 1. */
export type Told = (section: Section, share: number) => void;

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

function same(of: MailedHash, mailed: Mailed, own: string): void {
  const fault = mailedFault(of, mailed, own);
  if (fault) throw new StepFails(fault.step, fault.about);
}

/** Checking a ballot's proofs takes some three times as long as reading it. */
const PROOFS_TAKE = 3;
/** The share of the time that goes to the ballots. */
const BALLOTS_TAKE = 0.9;

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

  progress('2.2', 0);
  const { rule } = record;
  const wrong = ruleFault(rule);
  hold('2.2.1', wrong === null, wrong ?? '');
  const key = reading('2.2.1', 'key', () => keyOf(rule));
  const ruleHash = plainHash(canonicalBytes(rule));
  found.ruleHash = hex(ruleHash);
  same('ruleHash', mailed, found.ruleHash);
  progress('2.3', 0);
  const publicShares = checkKey(rule, record.key, key);

  const election: Election = { edition: rule.edition, ruleHash, key };
  const form = sumFormOf(rule);
  const all = record.ballots.length * (1 + PROOFS_TAKE);
  const done = (checks: number) => progress('2.4', (checks / all) * BALLOTS_TAKE);
  let read = 0;
  const ballots = checkBallots(record, rule, form, election, {
    read: () => done((read += 1)),
    proven: (many) => done(read + many * PROOFS_TAKE),
  });
  progress('2.5', BALLOTS_TAKE);
  const { head, recusals } = checkReceipts(record, rule, ballots, election);
  found.head = hex(head);
  same('head', mailed, found.head);

  progress('2.6', BALLOTS_TAKE);
  const summedUp = checkSums(record, form, ballots, recusals, election, head);
  progress('2.7', (1 + BALLOTS_TAKE) / 2);
  const { counted, seed } = checkDecryption(record, form, summedUp, publicShares);
  found.count = { counted, seed: hex(seed) };
  progress('2.8', 1);
  checkRanking(record.ranking, rankingOf(rule, counted, lotsOf(seed, rule.finalists)));
  progress('2.9', 1);
  same('recordHash', mailed, found.recordHash);
}

/** 2.8.1 */
function checkRanking(published: readonly Decision[], own: readonly Decision[]): void {
  own.forEach((decision, at) => {
    const equal = writeCanonical(published[at] ?? null) === writeCanonical(decision);
    hold('2.8.1', equal, `place ${decision.place}`);
  });
  hold('2.8.1', published.length === own.length, 'ranking');
}
