import { getLocale } from '#lib/paraglide/runtime.js';
import { languages } from './languages.ts';

/** Sentences one after the other as a paragraph has them: in Chinese a full stop brings its own space. */
export const sentences = (of: readonly string[]): string =>
  of.filter(Boolean).join(languages[getLocale()].counted === 'characters' ? '' : ' ');
