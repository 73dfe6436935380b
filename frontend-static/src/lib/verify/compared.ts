/** In a file of its own: the page compares, and only the worker reads records, with all that this takes. */
import { mailedFault, mailedHashes, type Mailed } from '../vote/record/mailed.ts';
import type { Verified } from './verified.ts';

/**
 * What was verified, compared with what its reader has from mails as well: a hash that is another fails the step that compares it, in its
 * place among the others, and how it was counted is not shown then.
 */
export function comparedWith(verified: Verified, mailed: Mailed): Verified {
  const { counting: _, ...unproven } = verified;
  let { fault } = verified;
  for (const of of mailedHashes) {
    const own = verified[of];
    const differs = own === undefined ? null : mailedFault(of, mailed, own);
    if (differs && (fault === null || differs.step < fault.step)) fault = differs;
  }
  return fault === verified.fault ? verified : { ...unproven, fault };
}
