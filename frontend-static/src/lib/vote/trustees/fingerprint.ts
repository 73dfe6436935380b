/**
 * What trustees read to one another, to know that nobody stands between them: whoever runs the servers could show each of
 * them another's part that is really their own, and so hold a threshold.
 */
import { hex } from '../hash.ts';
import { inGroups } from '../plain-hash.ts';
import { listHash, type PublishedCommitment } from './key.ts';

/** 128 bits, since whoever chooses parts of both keys looks for any two that agree. */
const DIGITS = 32;

/** As they are compared where they were typed or pasted. @param trustees what all have published, in order */
export const fingerprintDigits = (trustees: readonly PublishedCommitment[]): string =>
  hex(listHash(trustees)).slice(0, DIGITS);

/** As people are shown it (docs/record-format.md, 1.8.8). */
export const fingerprintOf = (trustees: readonly PublishedCommitment[]): string =>
  inGroups(fingerprintDigits(trustees));
