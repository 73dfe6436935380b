/** Two people, or one in two windows, wrote in the same draft: field by field, with both texts, nothing lost. */
import { fieldsOf, withField, type Draft, type FieldName } from './draft.ts';

export type Choice = 'MINE' | 'THEIRS';

/** A field in which the two versions differ. */
export interface Difference {
  readonly field: FieldName;
  readonly mine: string;
  readonly theirs: string;
  /** The side that alone changed the field since both were the same; null when both did, and somebody must choose. */
  readonly suggested: Choice | null;
}

/**
 * @param base what both began with: the version last seen on this page
 * @param mine what is typed here
 * @param theirs what is on record now
 */
export function differences(base: Draft, mine: Draft, theirs: Draft): Difference[] {
  const [before, other] = [fieldsOf(base), fieldsOf(theirs)];
  return [...fieldsOf(mine)].flatMap(([field, text]): Difference[] => {
    const [was, is] = [before.get(field) ?? '', other.get(field) ?? ''];
    if (text === is) return [];
    const suggested = was === text ? 'THEIRS' : was === is ? 'MINE' : null;
    return [{ field, mine: text, theirs: is, suggested }];
  });
}

/** The draft that follows from a choice for every difference; null while one is missing. */
export function resolved(
  mine: Draft,
  found: readonly Difference[],
  choices: Readonly<Record<FieldName, Choice>>,
): Draft | null {
  let draft = mine;
  for (const { field, theirs } of found) {
    const choice = choices[field];
    if (!choice) return null;
    if (choice === 'THEIRS') draft = withField(draft, field, theirs);
  }
  return draft;
}
