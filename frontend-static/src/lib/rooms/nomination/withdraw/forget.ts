/** What this browser keeps of one nomination. */
import { Backup, keptNames } from '../../keeping/backup.ts';
import { beginning } from '../../keeping/forget.ts';
import { KEPT } from '../draft-versions.svelte.ts';

/**
 * Drops what was typed for a nomination of which nothing is left: in its draft, to change it, and in answer to its questions. What was
 * typed for others stays.
 */
export function forgetNomination(
  nomination: string,
  questions: readonly { readonly id: string }[] = [],
): void {
  new Backup(KEPT + nomination).drop();
  const about = [nomination, ...questions.map(({ id }) => id)];
  for (const name of keptNames(beginning('nominations')))
    if (about.some((id) => name.endsWith(` ${id}`))) new Backup(name).drop();
}
