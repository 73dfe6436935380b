/**
 * Seals a ballot by the frozen rule, after a look at whether it is the rule that was published, the key that it names, and
 * a seat on its roll. Runs in a worker.
 */
import { receiptOf, seatOf } from '../../../vote/ballot.ts';
import { base64 } from '../../../vote/base64.ts';
import { choicesOf, ratedBy } from '../../../vote/choices.ts';
import { Refused } from '../../../vote/group.ts';
import { bytesOf, hex, plainHash, utf8 } from '../../../vote/hash.ts';
import { readRule } from '../../../vote/opened-file.ts';
import { fingerprintOfHash } from '../../../vote/plain-hash.ts';
import { canonicalBytes, readCanonical } from '../../../vote/record/canonical.ts';
import { keyFormFault, type Rule, type VoteRecord } from '../../../vote/record/form.ts';
import { checkKey } from '../../../vote/record/key-steps.ts';
import { sumFormOf } from '../../../vote/record/rule.ts';
import { StepFails } from '../../../vote/record/steps.ts';
import { receiptText } from '../../../vote/receipt-text.ts';
import { sealBallot, sealerFor, type SealedBallot } from '../../../vote/sealing.ts';
import type { Sealed } from './sealer.ts';

/** Identifier of a finalist → identifier of a criterion → level on the criterion's scale. */
export type Ratings = Record<string, Record<string, number>>;

/** What the jury room gives to seal by, and what is to be sealed. */
export interface SealingTask {
  test: boolean;
  /** The rule and the trustees' key, as canonical JSON; no key for a test. */
  rule: string;
  key: string | null;
  edition: string;
  /** SHA-256 of the rule as it was published, in hexadecimal; for a test there is none. */
  published: string | null;
  /** Of each criterion that the page shows, its weight. */
  weights: Readonly<Record<string, number>>;
  ballotId: string;
  version: number;
  ratings: Ratings;
}

/** Why a browser does not seal: the rule, the key or the seat is not what it has to be, or the page shows another vote. */
export type SealingObstacle = 'RULE' | 'KEY' | 'SEAT' | 'PAGE';

export class CannotSeal extends Error {
  constructor(readonly obstacle: SealingObstacle) {
    super(obstacle);
  }
}

function hold(obstacle: SealingObstacle, holds: boolean): void {
  if (!holds) throw new CannotSeal(obstacle);
}

/** What is refused, or fails a step of the format, is an obstacle of this kind. */
function trying<T>(obstacle: SealingObstacle, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused || error instanceof StepFails) throw new CannotSeal(obstacle);
    throw error;
  }
}

/**
 * Seals.
 *
 * @param progress is told how many contests are sealed, of how many
 * @throws {@link CannotSeal}
 */
export function seal(
  task: SealingTask,
  progress: (sealed: number, of: number) => void = () => undefined,
): SealedBallot & { rule: Rule } {
  const { test, ratings, version } = task;
  const { rule, election } = trying('RULE', () => readRule(task.rule));
  hold('RULE', rule.edition === (test ? `${task.edition}.test` : task.edition));
  hold('RULE', test || hex(election.ruleHash) === task.published);
  if (!test) trying('KEY', () => checkKey(rule, keyIn(task.key), election.key));
  const ballotId = trying('SEAT', () => bytesOf(task.ballotId));
  hold('SEAT', rule.roll.includes(hex(seatOf(rule.edition, ballotId))));

  const weights = rule.criteria.map(({ id, weight }) => {
    hold('PAGE', task.weights[id] === weight);
    return weight;
  });
  hold('PAGE', Object.keys(task.weights).length === weights.length);
  const levels = new Map(
    Object.entries(ratings).map(([finalist, given]) => {
      const at = rule.finalists.indexOf(finalist);
      const row = rule.criteria.map(({ id }) => given[id] ?? -1);
      hold('PAGE', at >= 0 && row.every((level) => level >= 0 && level < rule.levels));
      return [at, row];
    }),
  );
  const form = sumFormOf(rule);
  const of = { ballotId, version, rated: ratedBy(levels) };
  const choices = choicesOf(form, weights, levels);
  return { rule, ...sealBallot(sealerFor(election), form, of, choices, progress) };
}

/** What the page is told of a sealed ballot. What it was sealed by is said from what was sealed, not from what the room shows. */
export function told({ bytes, rule }: SealedBallot & { rule: Rule }): Sealed {
  const shared = rule.trustees.length > 1;
  return {
    text: base64(bytes),
    receipt: receiptText(receiptOf(bytes)),
    under: {
      rule: hex(plainHash(canonicalBytes(rule))),
      key: shared ? fingerprintOfHash(rule.keyHash) : null,
    },
  };
}

function keyIn(text: string | null): VoteRecord['key'] {
  const value = readCanonical(utf8(text ?? ''));
  if (keyFormFault(value) !== null) throw new Refused('no key');
  return value as VoteRecord['key'];
}
