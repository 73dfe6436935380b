/** What an edition asks besides: fetched only for one that does. */
import type { LookAtAnswers } from './check.ts';
import type { Edition } from './editor.svelte.ts';

type Answers = typeof import('./answers/answers.ts');

/** What is asked, and the files that can answer it. */
export interface Asking {
  readonly formQuestions: Edition['formQuestions'];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

let fetched: Answers | undefined;

/** At once what was fetched before, so that whoever is led to one of the answers from another step finds it. */
export const fetchAnswers = (): Answers | Promise<Answers> =>
  fetched ?? import('./answers/answers.ts').then((answers) => (fetched = answers));

/** Fetches what tells what is wrong with the answers; where it cannot be, the step that asks the questions says so. */
export function lookAtAnswers(
  asked: Asking,
  use: (look: LookAtAnswers) => void,
): void {
  if (asked.formQuestions.length > 0)
    Promise.resolve(fetchAnswers()).then(
      ({ look }) => use(look(asked)),
      () => null,
    );
}
