import { getLocale } from '#lib/paraglide/runtime.js';
import { languages } from './languages.ts';

/** What goes round words that follow others in brackets: in Chinese, brackets bring their own space. */
export const brackets = (): readonly [string, string] =>
  languages[getLocale()].counted === 'characters' ? ['（', '）'] : [' (', ')'];

/** Words with others after them in brackets. */
export const bracketed = (words: string, within: string): string => words + brackets().join(within);
