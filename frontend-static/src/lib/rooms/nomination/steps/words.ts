/** How the steps and how far they are is said to people. */
import { m } from '#lib/paraglide/messages.js';
import type { Step, StepState } from './steps.ts';

export const STEP_NAMES: Readonly<Record<Step, () => string>> = {
  nominee: m.nominate_part_nominee,
  nominator: m.nominate_part_nominator,
  statements: m.nominate_part_statements,
  evidence: m.nominate_part_evidence,
  review: m.nominate_review,
};

export const STATE_WORDS: Readonly<Record<StepState, () => string>> = {
  NOT_STARTED: m.nominate_step_NOT_STARTED,
  OPTIONAL: m.nominate_step_OPTIONAL,
  STARTED: m.nominate_step_STARTED,
  COMPLETE: m.nominate_step_COMPLETE,
  PROBLEM: m.nominate_step_PROBLEM,
  READY: m.nominate_step_READY,
  WAITING: m.nominate_step_WAITING,
};
