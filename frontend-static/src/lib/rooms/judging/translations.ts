/** What those who judge read of a dossier in another language. */
import type { JurorRoomQuery } from '#lib/graphql/generated/jury.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import type { Locale } from '#lib/paraglide/runtime.js';

export type Translations = NonNullable<JurorRoomQuery['finalists'][number]['translations']>;
export type Translation = Translations['all'][number];

/** Which translation is shown, in the place of the original or beside it; it outlasts that the dossier is read anew. */
export interface Shown extends Pick<Translation, 'language' | 'savedAt'> {
  readonly alone: boolean;
}

/** The translation that was chosen, if the dossier has it. */
export function chosenOf(
  translations: Translations | null | undefined,
  chosen: Shown | null,
): Translation | undefined {
  return translations?.all.find(
    ({ language, savedAt }) => language === chosen?.language && savedAt === chosen.savedAt,
  );
}

/** The translation that stands beside the original at first: none for who reads the original. */
export function firstShown(
  { readsOriginal, all }: Translations,
  written: Locale,
  here: Locale,
): Translation | null {
  if (readsOriginal || written === here) return null;
  const inTheirs = all.find(({ language }) => language === languageOf(here));
  return inTheirs ?? all.find(({ isRead }) => isRead) ?? null;
}
