import { Reach, winsByStrength, type Pair } from './wins.ts';

export type Beats = (one: string, other: string) => boolean;

/**
 * Schulze's method (Social Choice and Welfare 36, 2011): a chain of wins is as strong as its weakest, and one
 * finalist beats another when its strongest chain there is stronger than the strongest back. Found by adding wins
 * from the strongest down: the strongest chain is as strong as the win that first joins the two.
 */
export function schulze(pairs: Pair[]): Beats {
  const joinedBy = new Map<string, number>();
  const reach = new Reach();
  winsByStrength(pairs).forEach((wins, group) => {
    for (const { winner, loser } of wins) {
      for (const pair of reach.add(winner, loser)) joinedBy.set(JSON.stringify(pair), group);
    }
  });
  const when = (from: string, to: string) => joinedBy.get(JSON.stringify([from, to])) ?? Infinity;
  return (one, other) => when(one, other) < when(other, one);
}

/**
 * Ranked pairs (Tideman, Social Choice and Welfare 4, 1987): wins are locked from the strongest down unless they close
 * a circle. Of equally strong ones, none is locked that lies on a circle of them and of what is locked before.
 */
export function rankedPairs(pairs: Pair[]): Beats {
  let locked = new Reach();
  const links = new Set<string>();
  for (const wins of winsByStrength(pairs)) {
    const together = new Reach(locked);
    for (const { winner, loser } of wins) together.add(winner, loser);
    const next = new Reach(locked);
    for (const { winner, loser } of wins) {
      if (!together.has(loser, winner)) {
        next.add(winner, loser);
        links.add(JSON.stringify([winner, loser]));
      }
    }
    locked = next;
  }
  return (one, other) => links.has(JSON.stringify([one, other]));
}
