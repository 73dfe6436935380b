import { m } from '#lib/paraglide/messages.js';
import type { Method } from '../vote/record/form.ts';

/** What each counting method is called, in the page's language. */
export const methodNames = (): Record<Method, string> => ({
  SCHULZE: m.award_rule_schulze(),
  RANKED_PAIRS: m.award_rule_ranked_pairs(),
  WEIGHTED_MEAN: m.award_rule_weighted_mean(),
  MEDIAN: m.award_rule_median(),
});
