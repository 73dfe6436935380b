import { readBallot, type BallotForm } from '../../src/lib/vote/ballot.ts';
import { validityFault } from '../../src/lib/vote/checking.ts';
import type { Election } from '../../src/lib/vote/contest.ts';
import { Refused } from '../../src/lib/vote/group.ts';

/** Why bytes are no valid ballot: what {@link Refused} says, or {@link validityFault}. */
export function ballotFault(
  election: Election,
  form: BallotForm,
  bytes: Uint8Array,
): string | null {
  try {
    return validityFault(election, readBallot(bytes, form));
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
