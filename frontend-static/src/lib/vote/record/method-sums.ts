import type { SumForm } from '../sums.ts';
import type { Method } from './form.ts';

/** What is summed up by each method: the votes of each pair, each finalist's mean, or how often it has each level. */
export const sumsBy: Readonly<Record<Method, SumForm['sums']>> = {
  SCHULZE: 'PAIRS',
  RANKED_PAIRS: 'PAIRS',
  WEIGHTED_MEAN: 'MEAN',
  MEDIAN: 'MEDIAN',
};

/** Whether a method goes by each juror's order of the finalists, or by the levels themselves. */
export const goesByPairs = (method: Method): boolean => sumsBy[method] === 'PAIRS';
