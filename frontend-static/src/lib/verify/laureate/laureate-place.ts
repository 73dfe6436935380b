/** Which finalist of a record a laureate is, and whether the award went to the first who still stood. */
import type { Decision } from '../../vote/record/form.ts';

export interface PublishedLaureate {
  /** Of the nomination; finalists of a record go by the same. */
  readonly id: string;
  readonly name: string;
  /** Ids of those who are placed before and no longer stood, as the server gives them. */
  readonly passedOver: readonly string[];
}

export type LaureatePlace =
  | { is: 'UNKNOWN' }
  /** First of those who stood; `passedOver` are placed before. */
  | { is: 'FIRST'; place: number; passedOver: string[] }
  /** Not the first: `before` are placed before, and of them nobody says that they no longer stood. */
  | { is: 'NOT_FIRST'; place: number; before: string[] };

export function placeOf(
  { id, passedOver }: PublishedLaureate,
  ranking: readonly Decision[],
): LaureatePlace {
  const own = ranking.find(({ finalist }) => finalist === id);
  if (!own) return { is: 'UNKNOWN' };
  const earlier = ranking.flatMap(({ place, finalist }) => (place < own.place ? [finalist] : []));
  const before = earlier.filter((finalist) => !passedOver.includes(finalist));
  return before.length > 0
    ? { is: 'NOT_FIRST', place: own.place, before }
    : { is: 'FIRST', place: own.place, passedOver: earlier };
}
