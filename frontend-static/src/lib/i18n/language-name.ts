import { getLocale } from '#lib/paraglide/runtime.js';
import { kept } from './kept.ts';
import { languages } from './languages.ts';

/** What a language, by its code in either case, is called in the page's own: its reader may not know the name that it has for itself. */
export const languageName = (language: string): string =>
  kept(Intl.DisplayNames, languages[getLocale()].tag, { type: 'language' }).of(
    language.toLowerCase(),
  )!;
