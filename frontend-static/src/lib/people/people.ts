import { ask } from '#lib/graphql/client.ts';
import {
  PeopleOfEditionsDocument,
  type PeopleOfEditionsQuery,
} from '#lib/graphql/generated/public-people.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export type People = NonNullable<PeopleOfEditionsQuery['a']>;
export type Person = People['jury'][number];

/** Who is named of some editions. */
export interface Named {
  /** Of which somebody is, in the order of the editions. */
  readonly editions: readonly People[];
  /** Whether an edition could not be read. */
  readonly missing: boolean;
}

/** Who is named of the first six editions, asked in one request: no answer is kept by a cache. */
export async function peopleOf(
  editions: readonly { readonly id: string }[],
  signal: AbortSignal,
): Promise<Named> {
  // An id of no edition is answered with null, and not looked for.
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = editions.map(({ id }) => id);
  const variables = { a, b, c, d, e, f, language: languageOf(getLocale()) };
  const found = await ask('public', PeopleOfEditionsDocument, variables, { signal, partial: true });
  const answered = [found.a, found.b, found.c, found.d, found.e, found.f];
  return {
    editions: answered.flatMap((people) =>
      people && people.jury.length + people.advisers.length > 0 ? people : [],
    ),
    missing: answered.slice(0, editions.length).some((people) => !people),
  };
}
