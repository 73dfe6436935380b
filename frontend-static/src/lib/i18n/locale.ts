import { baseLocale, isLocale, type Locale } from '#lib/paraglide/runtime.js';

/** The language that an address names by its first part, or the base language. */
export function localeOf(path: string): Locale {
  const first = path.split('/')[1];
  return isLocale(first) ? first : baseLocale;
}

/** The same page in another language. */
export function inLanguage(path: string, locale: Locale): string {
  const rest = path.split('/').slice(isLocale(path.split('/')[1]) ? 2 : 1);
  return `/${locale}/${rest.join('/')}`;
}

/** The language as the rooms' schemas name it. */
export function languageOf(locale: Locale): Uppercase<Locale> {
  return locale.toUpperCase() as Uppercase<Locale>;
}
