import type { Decision, Ordering } from './bundle.ts';
import { decideTie, type Ties } from './ties.ts';

/** Says how many jurors count for each of those who stand; null when that is not known. */
export type Support = (standing: string[]) => Record<string, number> | null;

/** Each juror counts in full for each whom the juror puts first of those who stand. */
export const supportOf =
  (orderings: Ordering[]): Support =>
  (standing) => {
    const votes = Object.fromEntries(standing.map((finalist) => [finalist, 0]));
    for (const groups of orderings) {
      const first = groups
        .map((group) => group.filter((finalist) => standing.includes(finalist)))
        .find((group) => group.length > 0);
      for (const finalist of first ?? []) votes[finalist]! += 1;
    }
    return votes;
  };

export interface RunOff {
  rounds: Record<string, number>[];
  decisions: Decision[];
}

/**
 * Instant run-off with even finalists allowed (Approval-IRV: Delemazure and Peters, EC 2024). Who has the smallest
 * share of the jurors who judged them falls; whom nobody judged falls first. Null when a round is not known.
 */
export function runOff(
  finalists: string[],
  support: Support,
  judged: Record<string, number>,
  ties: Ties,
): RunOff | null {
  let standing = finalists.toSorted();
  const rounds: Record<string, number>[] = [];
  const decisions: Decision[] = [];
  while (standing.length > 1) {
    const votes = support(standing);
    if (!votes) return null;
    rounds.push(votes);
    const less = (a: string, b: string): boolean => {
      const [of, otherOf] = [judged[a]!, judged[b]!];
      if (of === 0 || otherOf === 0) return of === 0 && otherOf > 0;
      return votes[a]! * otherOf < votes[b]! * of;
    };
    const fewest = standing.filter((one) => !standing.some((other) => less(other, one)));
    const place = standing.length;
    const decision: Decision =
      fewest.length === 1
        ? { place, finalist: fewest[0]!, ground: 'FEWEST_FIRST', among: fewest }
        : decideTie(ties, place, fewest, 'worst');
    decisions.unshift(decision);
    standing = standing.filter((finalist) => finalist !== decision.finalist);
  }
  const last = standing[0]!;
  decisions.unshift({ place: 1, finalist: last, ground: 'LAST_STANDING', among: [last] });
  return { rounds, decisions };
}
