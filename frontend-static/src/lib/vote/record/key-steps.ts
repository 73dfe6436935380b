/** The steps of the key (docs/record-format.md, 2.3). */
import type { Written } from '../bytes.ts';
import { Refused } from '../group.ts';
import { hex, sameBytes } from '../hash.ts';
import {
  jointKey,
  listHash,
  publicShares,
  readPublished,
  trusteeProves,
  type Commitment,
  type PublishedCommitment,
  type Trusteeship,
} from '../trustees/key.ts';
import type { Rule, VoteRecord } from './form.ts';
import { hold, reading } from './steps.ts';

/** Checks the trustees' commitments against the rule; gives their public shares. */
export function checkKey(rule: Rule, { trustees }: VoteRecord['key'], key: Written): Written[] {
  hold('2.3.1', trustees.length === rule.trustees.length, 'trustees');
  const { edition, threshold } = rule;
  const commitments = checkCommitments({ edition, threshold, trustees: trustees.length }, trustees);
  return reading('2.3.3', 'key', () => {
    if (!sameBytes(jointKey(commitments).bytes, key.bytes)) throw new Refused('another joint key');
    if (hex(listHash(trustees)) !== rule.keyHash) throw new Refused('another list of trustees');
    return publicShares(commitments);
  });
}

/** 2.3.1 and 2.3.2 of what all trustees have published. */
export function checkCommitments(
  ship: Trusteeship,
  published: readonly PublishedCommitment[],
): Commitment[] {
  const commitments = published.map((one, at) =>
    reading('2.3.1', `trustee ${at + 1}`, () => readPublished(ship.threshold, one)),
  );
  commitments.forEach((one, at) =>
    hold('2.3.2', trusteeProves(ship, at + 1, one), `trustee ${at + 1}`),
  );
  return commitments;
}
