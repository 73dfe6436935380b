import { ask } from '#lib/graphql/client.ts';
import {
  EditionPeopleDocument,
  type EditionPeopleQuery,
} from '#lib/graphql/generated/public-people.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export type People = NonNullable<EditionPeopleQuery['people']>;
export type Person = People['jury'][number];

/** Who is named of editions, in their order; editions of which nobody is are left out. */
export async function peopleOf(
  editions: readonly { readonly id: string }[],
  signal: AbortSignal,
): Promise<People[]> {
  const language = languageOf(getLocale());
  const found = await Promise.all(
    editions.map(({ id: edition }) =>
      ask('public', EditionPeopleDocument, { edition, language }, { signal }),
    ),
  );
  return found.flatMap(({ people }) =>
    people && people.jury.length + people.advisers.length > 0 ? people : [],
  );
}
