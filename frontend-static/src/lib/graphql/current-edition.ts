import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ask } from './client.ts';
import { AwardRulesDocument, type AwardRulesQuery } from './generated/public-award.ts';
import { Live } from './live.svelte.ts';

export type CurrentEdition = NonNullable<AwardRulesQuery['currentEdition']>;

/** The edition of which the pages tell, with its rules, in the page's language; nothing where there is none. */
export function currentEdition(): Live<CurrentEdition | null | undefined> {
  return new Live(
    async (signal) =>
      (await ask('public', AwardRulesDocument, { language: languageOf(getLocale()) }, { signal }))
        .currentEdition,
  );
}
