/**
 * The sum that trustees decrypt before the vote may open, so that nobody finds out only after the close that a share is lost
 * or wrong (docs/record-format.md, 1.10.6).
 */
import type { Written } from '../bytes.ts';
import { generator, multiple } from '../group.ts';
import { FORMAT, plainHash, scalarHash } from '../hash.ts';
import { canonicalBytes } from '../record/canonical.ts';
import { toDecrypt, type SumsToDecrypt } from './decryption.ts';
import type { PublishedCommitment } from './key.ts';

/** What the rehearsal's sum has to come to. */
export const REHEARSAL_TOTAL = 1_000;

/** The hash of the trustees' key as the record will hold it (2.3). @param trustees what all have published, in order */
export const keyHash = (trustees: readonly PublishedCommitment[]): Uint8Array => {
  const record = trustees.map(({ commitments, sharesKey, proof }) => ({
    ...{ commitments, sharesKey, proof },
  }));
  return plainHash(canonicalBytes({ trustees: record }));
};

/** @param trustees what all of them have published, in order */
export const rehearsalOf = (
  edition: string,
  key: Written,
  trustees: readonly PublishedCommitment[],
): SumsToDecrypt => rehearsalFor(edition, key, keyHash(trustees));

/** @param ruleHash stands for the trustees' key, as there is no rule yet */
export function rehearsalFor(edition: string, key: Written, ruleHash: Uint8Array): SumsToDecrypt {
  const r = scalarHash('vote/1 rehearsal', FORMAT, edition, key.bytes);
  const total = multiple(generator, BigInt(REHEARSAL_TOTAL));
  const sum = {
    id: 'rehearsal',
    alpha: multiple(generator, r),
    beta: multiple(key.point, r).add(total),
  };
  return toDecrypt({ edition, ruleHash, key }, new Uint8Array(32), [sum]);
}
