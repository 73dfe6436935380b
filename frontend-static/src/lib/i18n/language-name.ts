import { getLocale, type Locale } from '#lib/paraglide/runtime.js';
import { kept } from './kept.ts';
import { languages } from './languages.ts';

/** What a language is called in the page's own: its reader may not know the name that it has for itself. */
export const languageName = (locale: Locale): string =>
  kept(Intl.DisplayNames, languages[getLocale()].tag, { type: 'language' }).of(locale)!;
