import type { Locale } from '#lib/paraglide/runtime.js';

/** What differs from language to language, apart from texts. */
export interface Language {
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The tag by which `Intl` writes its numbers, dates and names. */
  tag: string;
  /** What stands between the words of a list. */
  comma: string;
  /** What stands between a label and what it names, if not a colon and a space. */
  colon?: string;
  /** What a long text is measured in. */
  counted: 'words' | 'characters';
}

/** The languages of the site in the order in which it offers them: those of the United Nations. `docs/add-a-language.md` says how to add one. */
export const languages = {
  ar: {
    name: 'العربية',
    direction: 'rtl',
    // With the digits of the United Nations’ Arabic documents, which browsers do not agree on.
    tag: 'ar-u-nu-latn',
    comma: '، ',
    counted: 'words',
  },
  zh: {
    name: '中文',
    direction: 'ltr',
    tag: 'zh-Hans',
    comma: '、',
    colon: '：',
    counted: 'characters',
  },
  en: {
    name: 'English',
    direction: 'ltr',
    tag: 'en-GB',
    comma: ', ',
    counted: 'words',
  },
  fr: {
    name: 'Français',
    direction: 'ltr',
    tag: 'fr',
    comma: ', ',
    colon: '\u00a0: ',
    counted: 'words',
  },
  ru: {
    name: 'Русский',
    direction: 'ltr',
    tag: 'ru',
    comma: ', ',
    counted: 'words',
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    tag: 'es',
    comma: ', ',
    counted: 'words',
  },
} as const satisfies Record<Locale, Language>;

/** The languages by the first part of their pages' addresses. */
export const codes = Object.keys(languages) as Locale[];

/** The language that a server's answer names, such as `EN`. */
export function named(language: string): (typeof languages)[Locale] {
  return languages[language.toLowerCase() as Locale];
}
