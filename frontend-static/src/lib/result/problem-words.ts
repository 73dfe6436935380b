import { m } from '#lib/paraglide/messages.js';
import type { Problem } from '#lib/verify/bundle.ts';

/** What is wrong with a ballot, in words. */
export const problemWords = (): Record<Problem, string> => ({
  GONE: m.problem_GONE(),
  CHANGED: m.problem_CHANGED(),
  MOVED: m.problem_MOVED(),
  DOES_NOT_OPEN: m.problem_DOES_NOT_OPEN(),
  MISLABELLED: m.problem_MISLABELLED(),
  MALFORMED: m.problem_MALFORMED(),
  INCOMPLETE: m.problem_INCOMPLETE(),
  OUT_OF_RULE: m.problem_OUT_OF_RULE(),
  RECUSED: m.problem_RECUSED(),
});
