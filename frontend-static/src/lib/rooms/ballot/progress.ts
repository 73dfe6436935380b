/** How far a ballot is filled in. */
import type { Ratings } from './sealing/sealing.ts';

/** What a ballot needs: every finalist that the juror may judge, rated on every criterion. */
export interface BallotShape {
  readonly finalists: readonly string[];
  readonly criteria: readonly string[];
}

/** How many of a finalist's criteria are rated. */
export function rated(ratings: Ratings, finalist: string, criteria: readonly string[]): number {
  return criteria.filter((criterion) => ratings[finalist]?.[criterion] !== undefined).length;
}

/** How many ratings the ballot has of those that it needs. */
export const ratedInAll = ({ finalists, criteria }: BallotShape, ratings: Ratings): number =>
  finalists.reduce((sum, finalist) => sum + rated(ratings, finalist, criteria), 0);

/** How many ratings it needs. */
export const needed = ({ finalists, criteria }: BallotShape): number =>
  finalists.length * criteria.length;

/** The first rating that is missing, in the order of the page; null when the ballot is complete. */
export function firstMissing(
  shape: BallotShape,
  ratings: Ratings,
): { finalist: string; criterion: string } | null {
  for (const finalist of shape.finalists) {
    for (const criterion of shape.criteria) {
      if (ratings[finalist]?.[criterion] === undefined) return { finalist, criterion };
    }
  }
  return null;
}

/** The ratings that belong on this ballot: a finalist for whom the juror is recused is not on it. */
export function onlyWhatBelongs(shape: BallotShape, ratings: Ratings): Ratings {
  const kept: Ratings = {};
  for (const finalist of shape.finalists) {
    const ofFinalist: Record<string, number> = {};
    for (const criterion of shape.criteria) {
      const level = ratings[finalist]?.[criterion];
      if (level !== undefined) ofFinalist[criterion] = level;
    }
    if (Object.keys(ofFinalist).length > 0) kept[finalist] = ofFinalist;
  }
  return kept;
}
