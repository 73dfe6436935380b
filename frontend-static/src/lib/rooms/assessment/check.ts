/** An assessment while it is written. */
import { lengthOf } from '#lib/components/FieldFrame/describe.ts';
import { AssessmentRules } from '#lib/limits.ts';

export interface AssessmentDraft {
  /** Level by criterion; one not rated is absent. */
  ratings: Record<string, number>;
  /** What is said on a criterion; one on which nothing is said is absent or empty. */
  comments: Record<string, string>;
  confidence: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  opinion: string;
  recommendation: 'SHORTLIST' | 'CONSIDER' | 'DECLINE' | null;
}

/** Fewest characters of an opinion that is submitted, and most of any. */
export const OPINION = {
  least: AssessmentRules.SHORTEST_OPINION,
  most: AssessmentRules.LONGEST_OPINION,
} as const;

/** Most characters of a comment on a criterion. */
export const LONGEST_COMMENT = AssessmentRules.LONGEST_COMMENT;

export type Lack = 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG';

/** What stands between a draft and handing it in, by field, in the order of the page. */
export function lacks(draft: AssessmentDraft, criteria: readonly string[]): [string, Lack][] {
  const found: [string, Lack][] = criteria.flatMap((criterion) => {
    const rating: [string, Lack] = [`rating-${criterion}`, 'REQUIRED'];
    const comment: [string, Lack] = [`comment-${criterion}`, 'TOO_LONG'];
    return [
      ...(draft.ratings[criterion] === undefined ? [rating] : []),
      ...(lengthOf(draft.comments[criterion] ?? '') > LONGEST_COMMENT ? [comment] : []),
    ];
  });
  if (draft.confidence === null) found.push(['confidence', 'REQUIRED']);
  const length = lengthOf(draft.opinion.trim());
  if (length < OPINION.least) found.push(['opinion', 'TOO_SHORT']);
  else if (lengthOf(draft.opinion) > OPINION.most) found.push(['opinion', 'TOO_LONG']);
  if (draft.recommendation === null) found.push(['recommendation', 'REQUIRED']);
  return found;
}

/** What the server has, as a draft. */
export function draftOf(record: {
  readonly ratings: readonly { readonly criterion: string; readonly level: number }[];
  readonly comments: readonly { readonly criterion: string; readonly text: string }[];
  readonly confidence?: AssessmentDraft['confidence'] | undefined;
  readonly opinion: string;
  readonly recommendation?: AssessmentDraft['recommendation'] | undefined;
}): AssessmentDraft {
  return {
    ratings: Object.fromEntries(record.ratings.map(({ criterion, level }) => [criterion, level])),
    comments: Object.fromEntries(record.comments.map(({ criterion, text }) => [criterion, text])),
    confidence: record.confidence ?? null,
    opinion: record.opinion,
    recommendation: record.recommendation ?? null,
  };
}

/** Whether two say the same; where nothing is said, however that is kept, too. */
export function isSame(one: AssessmentDraft, other: AssessmentDraft): boolean {
  const alike = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    Object.keys({ ...a, ...b }).every((key) => (a[key] ?? '') === (b[key] ?? ''));
  return (
    alike(one.ratings, other.ratings) &&
    alike(one.comments, other.comments) &&
    one.confidence === other.confidence &&
    one.opinion === other.opinion &&
    one.recommendation === other.recommendation
  );
}

/** What goes to the server, apart from nomination, version and whether it is submitted. */
export function inputOf(draft: AssessmentDraft) {
  const { ratings, comments, ...rest } = draft;
  return {
    ...rest,
    comments: Object.entries(comments).map(([criterion, text]) => ({ criterion, text })),
    ratings: Object.entries(ratings).map(([criterion, level]) => ({ criterion, level })),
  };
}
