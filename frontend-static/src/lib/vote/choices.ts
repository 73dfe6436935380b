import { contestsOf, type BallotForm } from './ballot.ts';

/** Of each finalist, by its place in the rule, the level on each criterion. */
export type Ratings = ReadonlyMap<number, readonly number[]>;

/** The finalists that a ballot with these ratings rates, ascending. */
export const ratedBy = (ratings: Ratings): number[] =>
  [...ratings.keys()].toSorted((a, b) => a - b);

/**
 * The option that a juror's ratings choose in each contest (docs/record-format.md, 1.6.1 and 1.6.2). Of two finalists the
 * one with the greater sum of weight times level is placed above the other.
 */
export function choicesOf(
  form: BallotForm,
  weights: readonly number[],
  ratings: Ratings,
): number[] {
  const score = (finalist: number): number =>
    ratings.get(finalist)!.reduce((sum, level, criterion) => sum + level * weights[criterion]!, 0);
  return contestsOf(form, ratedBy(ratings)).map(({ about, criterion }) => {
    const [one, other] = about as [number, number];
    if (criterion !== undefined) return ratings.get(one)![criterion]!;
    const [first, second] = [score(one), score(other)];
    return first > second ? 0 : first < second ? 1 : 2;
  });
}
