import { m } from '#lib/paraglide/messages.js';
import type { Method } from '../../vote/record/form.ts';
import { sumsBy } from '../../vote/record/method-sums.ts';
import type { SumForm } from '../../vote/sums.ts';

const HOW: Readonly<Record<SumForm['sums'], () => string>> = {
  PAIRS: m.jury_how_pairs,
  MEAN: m.jury_how_mean,
  MEDIAN: m.jury_how_median,
};

/** What of a juror's ratings counts by a method, in words. */
export const howText = (method: Method): string => HOW[sumsBy[method]]();
