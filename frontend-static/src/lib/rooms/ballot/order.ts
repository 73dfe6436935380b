/** The order that ratings make, as the ballot says it under a method of pairs (docs/record-format.md, 1.6.1). */
import type { Ratings } from './sealing/sealing.ts';

interface Weighed {
  readonly id: string;
  readonly weight: number;
}

/** The finalists, the first first; those that are level together. By the sum of weight times level, as the ballot is sealed. */
export function orderOf<Finalist extends { readonly id: string }>(
  finalists: readonly Finalist[],
  criteria: readonly Weighed[],
  ratings: Ratings,
): Finalist[][] {
  const groups = new Map<number, Finalist[]>();
  for (const finalist of finalists) {
    const given = ratings[finalist.id] ?? {};
    const score = criteria.reduce((sum, { id, weight }) => sum + weight * (given[id] ?? 0), 0);
    groups.set(score, [...(groups.get(score) ?? []), finalist]);
  }
  return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group);
}
