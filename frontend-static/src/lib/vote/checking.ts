/** Whether ballots prove that they are well-formed (docs/record-format.md, 1.6.7). */
import { placeOf, readBallot, type Ballot, type BallotForm } from './ballot.ts';
import { askProofs, type Election } from './contest.ts';
import { Equations } from './equations.ts';
import { Refused } from './group.ts';
import { sameBytes } from './hash.ts';

/** So many points are multiplied at once: more would take less time for each, but leave the reader waiting for a sign. */
const POINTS_AT_ONCE = 8_000;

/** Which proofs of a ballot do not hold: the id of the first contest; null when all do. */
export function proofFault(election: Election, ballot: Ballot): string | null {
  const wrong = ballot.contests.find((contest) => {
    const equations = new Equations();
    askProofs(equations, election, placeOf(ballot, contest.form), contest);
    return !equations.hold();
  });
  return wrong?.form.id ?? null;
}

/** Reads a ballot of an election; throws {@link Refused} where it is none, whatever its proofs. */
export function readBallotOf(election: Election, form: BallotForm, bytes: Uint8Array): Ballot {
  const ballot = readBallot(bytes, form);
  if (!sameBytes(ballot.ruleHash, election.ruleHash)) throw new Refused('another rule');
  return ballot;
}

/** Why a ballot is not valid: what {@link Refused} says, or the first contest whose proofs do not hold. */
export function ballotFault(
  election: Election,
  form: BallotForm,
  bytes: Uint8Array,
): string | null {
  try {
    const ballot = readBallotOf(election, form, bytes);
    const equations = new Equations();
    askAll(equations, election, ballot);
    return equations.hold() ? null : proofFault(election, ballot);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function askAll(equations: Equations, election: Election, ballot: Ballot): void {
  for (const contest of ballot.contests) {
    askProofs(equations, election, placeOf(ballot, contest.form), contest);
  }
}

/**
 * Checks the proofs of many ballots, some thousand points at once.
 *
 * @param progress is told now and then how many ballots are checked
 * @returns the first ballot, from 0, and contest whose proofs do not hold; null when all do
 */
export function proofsFault(
  election: Election,
  ballots: readonly Ballot[],
  progress: (checked: number) => void = () => undefined,
): { ballot: number; contest: string } | null {
  let from = 0;
  let equations = new Equations();
  for (const [at, ballot] of ballots.entries()) {
    askAll(equations, election, ballot);
    if (equations.size < POINTS_AT_ONCE && at + 1 < ballots.length) continue;
    if (!equations.hold()) {
      for (let one = from; one <= at; one++) {
        const contest = proofFault(election, ballots[one]!);
        if (contest !== null) return { ballot: one, contest };
      }
    }
    progress(at + 1);
    [from, equations] = [at + 1, new Equations()];
  }
  return null;
}
