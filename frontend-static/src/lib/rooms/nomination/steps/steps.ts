/** The steps in which a nomination is written: what belongs to each, how far it is, and its address. */
import type { Obstacle } from '../check.ts';
import { fieldsOf, type Draft, type FieldName } from '../draft.ts';

/** In the order of the list; the last one is where the whole is checked and submitted. */
export const STEPS = ['nominee', 'nominator', 'statements', 'evidence', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Those in which something is written. */
export const PARTS = ['nominee', 'nominator', 'statements', 'evidence'] as const;
export type Part = (typeof PARTS)[number];

export type StepState =
  | 'NOT_STARTED'
  /** Something that may be left out. */
  | 'OPTIONAL'
  | 'STARTED'
  | 'COMPLETE'
  | 'PROBLEM'
  /** The whole can be submitted, or cannot yet. */
  | 'READY'
  | 'WAITING';

/** The part of the form that a field stands in; null for what is declared when it is submitted. */
export function partOf(field: FieldName): Part | null {
  const [first = ''] = field.split('.');
  if (first === 'nominee' || first === 'nominator') return first;
  if (first === 'evidenceLinks') return 'evidence';
  return first === 'declaresAccuracy' || first === 'allowsContact' ? null : 'statements';
}

interface Written {
  readonly draft: Draft;
  /** How many files of evidence there are. */
  readonly files: number;
  /** What stands between the draft and its submission. */
  readonly obstacles: readonly Obstacle[];
  /** Fields that are said to be wrong: by the server, or since a submission was tried. */
  readonly wrong: readonly FieldName[];
}

/** How far each step is. */
export function statesOf({ draft, files, obstacles, wrong }: Written): Record<Step, StepState> {
  const texts = [...fieldsOf(draft)];
  const stateOf = (part: Part): StepState => {
    const here = obstacles.filter(({ field }) => partOf(field) === part);
    const isWrong = here.some(({ code }) => code !== 'REQUIRED');
    if (isWrong || wrong.some((field) => partOf(field) === part)) return 'PROBLEM';
    // The nominee's language is chosen beforehand.
    const isBegun = texts.some(
      ([field, text]) =>
        partOf(field) === part && field !== 'nominee.language' && text.trim() !== '',
    );
    if (part === 'evidence') return isBegun || files > 0 ? 'COMPLETE' : 'OPTIONAL';
    if (here.length === 0) return 'COMPLETE';
    return isBegun ? 'STARTED' : 'NOT_STARTED';
  };
  const parts = Object.fromEntries(PARTS.map((part) => [part, stateOf(part)])) as Record<
    Part,
    StepState
  >;
  const isWhole = PARTS.every((part) => parts[part] === 'COMPLETE' || parts[part] === 'OPTIONAL');
  return { ...parts, review: isWhole ? 'READY' : 'WAITING' };
}

/** In what a step is opened: a draft, or the change of what was submitted. */
export type Way = 'step' | 'change';

/** The address of a step or, without one, of the list. */
export function addressOf(page: string, way: Way, step: Step | null): string {
  if (way === 'change') return `${page}?change=${step ?? 'list'}`;
  return step === null ? page : `${page}?step=${step}`;
}

/** The step to which an address leads; null for the list, and for one that there is not. */
export function stepIn(search: Pick<URLSearchParams, 'get'>, way: Way): Step | null {
  return STEPS.find((one) => one === search.get(way)) ?? null;
}

/** The step after another. */
export function after(step: Part): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'review';
}
