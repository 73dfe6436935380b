import { ask } from '#lib/graphql/client.ts';
import {
  AssignmentsDocument,
  DeclareAdviserConflictsDocument,
} from '#lib/graphql/generated/advisory.ts';
import type { Declaration } from '../judging/people.ts';
import { everyPage } from '../pages.ts';
import type { Refusal } from '../paths.ts';
import type { Assignment } from './editor.svelte.ts';

/** How many are asked for at once: an answer holds 6 MB, and one that is clear is a whole dossier and all that is translated of it, up to half a MB. */
const MOST = 10;

export const everyAssignment = (): Promise<Assignment[]> =>
  everyPage(
    async (after) =>
      (await ask('advisory', AssignmentsDocument, { first: MOST, after })).assignments,
  );

/** Declares so many at a time, up to the first that are refused; `declared` is told each time what came of it. */
export async function declareAll(
  declarations: readonly Declaration[],
  declared: (assignments: readonly Assignment[]) => void,
): Promise<readonly Refusal[]> {
  for (let from = 0; from < declarations.length; from += MOST) {
    const some = declarations.slice(from, from + MOST);
    const { assignments, userErrors } = (
      await ask('advisory', DeclareAdviserConflictsDocument, { declarations: some })
    ).declareConflicts;
    if (userErrors.length > 0) return userErrors;
    declared(assignments);
  }
  return [];
}
