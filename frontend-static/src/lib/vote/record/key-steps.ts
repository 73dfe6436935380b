/** The steps of the key (docs/record-format.md, 2.3). */
import { readWhole, type Written } from '../bytes.ts';
import { Refused } from '../group.ts';
import { bytesOf, sameBytes } from '../hash.ts';
import { jointKey, publicShares, trusteeProves, type Commitment } from '../trustees/key.ts';
import type { Rule, VoteRecord } from './form.ts';
import { hold, reading } from './steps.ts';

const point = (digits: string): Written => readWhole(bytesOf(digits), (reader) => reader.point());

/** Checks the trustees' commitments against the rule; gives their public shares. */
export function checkKey(rule: Rule, { trustees }: VoteRecord['key'], key: Written): Written[] {
  hold('2.3.1', trustees.length === rule.trustees.length, 'trustees');
  const commitments = trustees.map(({ commitments: written, sharesKey, proof }, at) =>
    reading('2.3.1', `trustee ${at + 1}`, (): Commitment => {
      if (written.length !== rule.threshold) throw new Refused('commitments');
      return {
        coefficients: written.map(point),
        sharesKey: point(sharesKey),
        proof: readWhole(bytesOf(proof), (reader) => ({ r: reader.point(), z: reader.scalar() })),
      };
    }),
  );
  const { edition, threshold } = rule;
  const ship = { edition, threshold, trustees: trustees.length };
  commitments.forEach((one, at) =>
    hold('2.3.2', trusteeProves(ship, at + 1, one), `trustee ${at + 1}`),
  );
  return reading('2.3.3', 'key', () => {
    if (!sameBytes(jointKey(commitments).bytes, key.bytes)) throw new Refused('another joint key');
    return publicShares(commitments);
  });
}
