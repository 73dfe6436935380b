/** Whether ballots prove that they are well-formed (docs/record-format.md, 1.6.7). */
import { placeOf, type Ballot } from './ballot.ts';
import { askProofs, type Election } from './contest.ts';
import { Equations, firstFault } from './equations.ts';
import { sameBytes } from './hash.ts';

/** So many points are multiplied at once: more would take less time for each, but leave the reader waiting for a sign. */
const POINTS_AT_ONCE = 8_000;

function askContest(
  equations: Equations,
  election: Election,
  ballot: Ballot,
  contest: Ballot['contests'][number],
): void {
  askProofs(equations, election, placeOf(ballot, contest.form), contest);
}

/** Which proofs of a ballot do not hold: the id of the first contest; null when all do. */
function proofFault(election: Election, ballot: Ballot): string | null {
  const { contests } = ballot;
  const wrong = firstFault(contests.length, (equations, at) =>
    askContest(equations, election, ballot, contests[at]!),
  );
  return wrong === null ? null : contests[wrong]!.form.id;
}

/** Why a ballot that was read is not valid: it is of another rule, or the first contest whose proofs do not hold. */
export const validityFault = (election: Election, ballot: Ballot): string | null =>
  sameBytes(ballot.ruleHash, election.ruleHash) ? proofFault(election, ballot) : 'another rule';

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
    for (const contest of ballot.contests) askContest(equations, election, ballot, contest);
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
