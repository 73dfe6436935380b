/** What a page shows of a record that was verified. */
import { bytesOf } from '../vote/hash.ts';
import { receiptText } from '../vote/receipt-text.ts';
import type { Decision, Rule, VoteRecord } from '../vote/record/form.ts';
import type { Fault } from '../vote/record/mailed.ts';
import type { Counted } from '../vote/record/ranking.ts';
import type { Section } from '../vote/record/sections.ts';
import type { RecordVerification } from '../vote/record/verify-record.ts';

/** How a count came out: what it was by, the totals and the places. */
export interface Counting {
  rule: Rule;
  counted: Counted[];
  ranking: Decision[];
}

/** A ballot that counts without some finalists: its juror declared a conflict with them after it was cast. */
export interface LateRecusal {
  /** As people are shown it. */
  receipt: string;
  /** Their ids, in the order of the rule. */
  finalists: string[];
}

export interface VoteFacts {
  rule: Rule;
  /** How many seats the roll has, and how many of them have voted. */
  seats: number;
  voted: number;
  /** As people are shown them. */
  receipts: string[];
  /** In the order of the receipts. */
  lateRecusals: LateRecusal[];
}

export interface Verified {
  recordHash: string;
  ruleHash: string | undefined;
  /** Of a key that people share. */
  keyFingerprint: string | undefined;
  head: string | undefined;
  fault: Fault | null;
  /** What the record says of its vote; absent when it is no record. */
  vote?: VoteFacts;
  /** When everything holds. */
  counting?: Counting;
}

/** Which section is being checked, and which share of the time is over, from 0 to 1. */
export interface HowFar {
  section: Section;
  share: number;
}

/** Without the ballots and proofs, which a page does not show. */
export function verifiedOf(verification: RecordVerification): Verified {
  const { recordHash, ruleHash, head, fault, record, count } = verification;
  const isShared = (record?.rule.trustees.length ?? 0) > 1;
  const keyFingerprint = isShared ? verification.keyFingerprint : undefined;
  const verified: Verified = { recordHash, ruleHash, keyFingerprint, head, fault };
  if (record && ruleHash !== undefined) {
    const { rule, ballots } = record;
    const receipts = record.receipts.map((digits) => receiptText(bytesOf(digits)));
    const lateRecusals = lateRecusalsOf(record, receipts);
    verified.vote = {
      rule,
      receipts,
      lateRecusals,
      seats: rule.roll.length,
      voted: ballots.length,
    };
    if (count && fault === null) {
      verified.counting = { rule, counted: count.counted, ranking: record.ranking };
    }
  }
  return verified;
}

/** Of those that name a ballot and a finalist that there are: 2.5.3 fails the others. */
function lateRecusalsOf({ rule, lateRecusals }: VoteRecord, receipts: string[]): LateRecusal[] {
  return receipts.flatMap((receipt, at) => {
    const without = lateRecusals.flatMap(([ballot, place]) => (ballot === at ? [place] : []));
    const finalists = rule.finalists.filter((_, place) => without.includes(place));
    return finalists.length > 0 ? [{ receipt, finalists }] : [];
  });
}
