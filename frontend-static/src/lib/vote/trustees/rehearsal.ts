/**
 * The sum that trustees decrypt before the vote may open, so that nobody finds out only after the close that a share is lost
 * or wrong (docs/record-format.md, 1.10.6).
 */
import type { Written } from '../bytes.ts';
import { generator, multiple } from '../group.ts';
import { FORMAT, scalarHash } from '../hash.ts';
import { toDecrypt, type SumsToDecrypt } from './decryption.ts';

/** What the rehearsal's sum has to come to. */
export const REHEARSAL_TOTAL = 1_000;

/** @param list hash of what all trustees have published (1.8.8), for the rule's, as there is none yet */
export function rehearsalFor(edition: string, key: Written, list: Uint8Array): SumsToDecrypt {
  const r = scalarHash('vote/1 rehearsal', FORMAT, edition, key.bytes);
  const total = multiple(generator, BigInt(REHEARSAL_TOTAL));
  const sum = {
    id: 'rehearsal',
    alpha: multiple(generator, r),
    beta: multiple(key.point, r).add(total),
  };
  return toDecrypt({ edition, ruleHash: list, key }, new Uint8Array(32), [sum]);
}
