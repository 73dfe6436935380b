/** What an adviser still has to assess. */
import type { Assignment } from './editor.svelte.ts';

/** The questions to the nominator that the adviser asked and that nobody has answered. */
export function unanswered({ questions }: Assignment): string[] {
  return (questions ?? []).flatMap(({ mine, status, question }) =>
    mine && status === 'ASKED' ? [question] : [],
  );
}

/**
 * What is to be assessed yet, in the order of the list, beginning with what comes after one: the first is the next.
 *
 * @param after identifier of the assignment
 */
export function left(assignments: readonly Assignment[], after: string): Assignment[] {
  const place = assignments.findIndex(({ id }) => id === after) + 1;
  return [...assignments.slice(place), ...assignments.slice(0, place)].filter(
    ({ declaration, dossier, assessment }) =>
      declaration === 'CLEAR' && dossier && assessment?.status !== 'SUBMITTED',
  );
}
