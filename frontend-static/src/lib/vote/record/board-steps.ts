/**
 * The steps of what there is before anything is decrypted: the rule, the key, the ballots and their receipts
 * (docs/record-format.md, 2.2 to 2.5). Whoever verifies a record takes them, and a trustee before decrypting.
 */
import type { Ballot } from '../ballot.ts';
import type { Written } from '../bytes.ts';
import type { Election } from '../contest.ts';
import { hex, plainHash } from '../hash.ts';
import type { LateRecusal } from '../receipts.ts';
import type { SumForm } from '../sums.ts';
import { fingerprintDigits } from '../trustees/fingerprint.ts';
import { checkBallots, checkReceipts } from './ballot-steps.ts';
import { canonicalBytes } from './canonical.ts';
import type { VoteRecord } from './form.ts';
import { checkKey } from './key-steps.ts';
import { mailedFault, type Mailed, type MailedHash } from './mailed.ts';
import { keyOf, ruleFault, sumFormOf } from './rule.ts';
import type { Section } from './sections.ts';
import { hold, reading, StepFails } from './steps.ts';

/** What there is when the receipts are fixed. */
export type Board = Pick<
  VoteRecord,
  'rule' | 'key' | 'ballots' | 'receipts' | 'lateRecusals' | 'head'
>;

/** As far as they were reached: the rule's hash, the key's fingerprint and the head, as they follow from the board, in hexadecimal. */
export interface Reached {
  ruleHash?: string;
  /** Without spaces (1.8.8). */
  keyFingerprint?: string;
  head?: string;
}

export interface CheckedBoard {
  form: SumForm;
  election: Election;
  publicShares: Written[];
  ballots: Ballot[];
  recusals: LateRecusal[];
  head: Uint8Array;
}

/** Is told which section is being checked, and of the time for all of them about which share is over, from 0 to 1. */
export type Told = (section: Section, share: number) => void;

/** Checking a ballot's proofs takes some three times as long as reading it. */
const PROOFS_TAKE = 3;
/** The share of the time that goes to the ballots. */
export const BALLOTS_TAKE = 0.9;

/** Asks that a hash be the one that was mailed, if one was. */
export function asMailed(of: MailedHash, mailed: Mailed, own: string): void {
  const fault = mailedFault(of, mailed, own);
  if (fault) throw new StepFails(fault.step, fault.about);
}

/** Throws `StepFails` at the first step that does not hold. */
export function checkBoard(
  board: Board,
  mailed: Mailed,
  reached: Reached,
  progress: Told,
): CheckedBoard {
  progress('2.2', 0);
  const { rule } = board;
  const wrong = ruleFault(rule);
  hold('2.2.1', wrong === null, wrong ?? '');
  const key = reading('2.2.1', 'key', () => keyOf(rule));
  const ruleHash = plainHash(canonicalBytes(rule));
  reached.ruleHash = hex(ruleHash);
  asMailed('ruleHash', mailed, reached.ruleHash);
  progress('2.3', 0);
  const publicShares = checkKey(rule, board.key, key);
  reached.keyFingerprint = fingerprintDigits(board.key.trustees);
  asMailed('keyFingerprint', mailed, reached.keyFingerprint);

  const election: Election = { edition: rule.edition, ruleHash, key };
  const form = sumFormOf(rule);
  const all = board.ballots.length * (1 + PROOFS_TAKE);
  const done = (checks: number) => progress('2.4', (checks / all) * BALLOTS_TAKE);
  let read = 0;
  const ballots = checkBallots(board, rule, form, election, {
    read: () => done((read += 1)),
    proven: (many) => done(read + many * PROOFS_TAKE),
  });
  progress('2.5', BALLOTS_TAKE);
  const { head, recusals } = checkReceipts(board, rule, ballots, election);
  reached.head = hex(head);
  asMailed('head', mailed, reached.head);
  return { form, election, publicShares, ballots, recusals, head };
}
