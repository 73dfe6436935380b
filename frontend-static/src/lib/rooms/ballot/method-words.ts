import { m } from '#lib/paraglide/messages.js';
import type { Method } from '../../vote/record/form.ts';

const HOW: Readonly<Record<Method, () => string>> = {
  SCHULZE: m.jury_how_pairs,
  RANKED_PAIRS: m.jury_how_pairs,
  WEIGHTED_MEAN: m.jury_how_mean,
  MEDIAN: m.jury_how_median,
};

/** What of a juror's ratings counts by a method, in words. */
export const howText = (method: Method): string => HOW[method]();
