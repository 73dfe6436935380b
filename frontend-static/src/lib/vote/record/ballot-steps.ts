/** The steps of the ballots, and of their receipts and late recusals (docs/record-format.md, 2.4 and 2.5). */
import { readBallot, receiptOf, seatOf, type Ballot, type BallotForm } from '../ballot.ts';
import { proofsFault } from '../checking.ts';
import type { Election } from '../contest.ts';
import { ascends, bytesOf, compareBytes, hex, sameBytes } from '../hash.ts';
import { chainOf, compareRecusals, type LateRecusal } from '../receipts.ts';
import type { Rule, VoteRecord } from './form.ts';
import { hold, reading } from './steps.ts';

export interface Progress {
  /** A ballot is read. */
  read: () => void;
  /** So many ballots' proofs are checked. */
  proven: (ballots: number) => void;
}

export function checkBallots(
  { ballots: written }: Pick<VoteRecord, 'ballots'>,
  rule: Rule,
  form: BallotForm,
  election: Election,
  progress: Progress,
): Ballot[] {
  const ballots = written.map((digits, at) => {
    const ballot = reading('2.4.1', `ballot ${at}`, () => readBallot(bytesOf(digits), form));
    progress.read();
    return ballot;
  });
  ballots.forEach(({ ruleHash }, at) =>
    hold('2.4.2', sameBytes(ruleHash, election.ruleHash), `ballot ${at}`),
  );
  const roll = new Set(rule.roll);
  ballots.forEach(({ ballotId }, at) =>
    // Taken from the roll, so that a second ballot of the seat finds it no more.
    hold('2.4.3', roll.delete(hex(seatOf(rule.edition, ballotId))), `ballot ${at}`),
  );
  hold('2.4.4', ballots.length >= rule.quorum, 'quorum');
  const fault = proofsFault(election, ballots, progress.proven);
  hold('2.4.5', fault === null, `ballot ${fault?.ballot}, ${fault?.contest}`);
  return ballots;
}

/** Gives the head. */
export function checkReceipts(
  {
    ballots: written,
    receipts,
    lateRecusals,
    head,
  }: Pick<VoteRecord, 'ballots' | 'receipts' | 'lateRecusals' | 'head'>,
  rule: Rule,
  ballots: readonly Ballot[],
  { ruleHash }: Election,
): { head: Uint8Array; recusals: LateRecusal[] } {
  hold('2.5.1', receipts.length === written.length, 'receipts');
  const own = written.map((digits) => receiptOf(bytesOf(digits)));
  own.forEach((receipt, at) => hold('2.5.1', hex(receipt) === receipts[at], `ballot ${at}`));
  hold('2.5.2', ascends(own, compareBytes), 'receipts');
  const recusals = lateRecusals.map(([ballot, finalist]) => ({ ballot, finalist }));
  recusals.forEach(({ ballot, finalist }) =>
    hold(
      '2.5.3',
      ballots[ballot]?.rated.includes(finalist) === true,
      `ballot ${ballot}, finalist ${finalist}`,
    ),
  );
  hold('2.5.3', ascends(recusals, compareRecusals), 'late recusals');
  const again = chainOf(rule.edition, ruleHash, own, recusals).head;
  hold('2.5.4', hex(again) === head, 'head');
  return { head: again, recusals };
}
