/** What an edition asks besides: fetched only for one that does. */
import type { LookAtAnswers } from './check.ts';
import type { Edition, Nomination } from './editor.svelte.ts';

type Answers = typeof import('./answers/answers.ts');

let fetched: Answers | undefined;

/** At once what was fetched before, so that whoever is led to one of the answers from another step finds it. */
export const fetchAnswers = (): Answers | Promise<Answers> =>
  fetched ?? import('./answers/answers.ts').then((answers) => (fetched = answers));

/**
 * Fetches what tells what is wrong with the answers; where it cannot be, the step that asks the questions says so.
 *
 * @param files those that may answer; nothing where they stay as they are
 */
export function lookAtAnswers(
  questions: Edition['formQuestions'],
  use: (look: LookAtAnswers) => void,
  files?: () => Nomination['evidenceFiles'],
): void {
  if (questions.length > 0)
    Promise.resolve(fetchAnswers()).then(
      ({ look }) => use(look(questions, files)),
      () => null,
    );
}
