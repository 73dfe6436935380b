/**
 * What trustees read to one another, to know that nobody stands between them: whoever runs the servers could show each of
 * them another's part that is really their own, and so hold a threshold.
 */
import { hex } from '../hash.ts';
import { FINGERPRINT_DIGITS, fingerprintOfHash } from '../plain-hash.ts';
import { listHash, type PublishedCommitment } from './key.ts';

/** As they are compared where they were typed or pasted. @param trustees what all have published, in order */
export const fingerprintDigits = (trustees: readonly PublishedCommitment[]): string =>
  hex(listHash(trustees)).slice(0, FINGERPRINT_DIGITS);

/** As people are shown it (docs/record-format.md, 1.8.8). */
export const fingerprintOf = (trustees: readonly PublishedCommitment[]): string =>
  fingerprintOfHash(hex(listHash(trustees)));
