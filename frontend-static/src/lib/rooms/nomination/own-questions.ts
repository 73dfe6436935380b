/** What an edition asks besides: fetched only for one that does. */
import type { LookAtAnswers } from './check.ts';
import type { Edition } from './editor.svelte.ts';

export const fetchAnswers = () => import('./answers/answers.ts');

/** Fetches what tells what is wrong with the answers; where it cannot be, the step that asks the questions says so. */
export function lookAtAnswers(
  questions: Edition['formQuestions'],
  use: (look: LookAtAnswers) => void,
): void {
  if (questions.length > 0)
    fetchAnswers().then(
      ({ look }) => use(look(questions)),
      () => null,
    );
}
