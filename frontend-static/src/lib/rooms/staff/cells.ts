/** Reads tables of people and nominations: what a spreadsheet saves as CSV, or its cells as they are copied. */
import { dsvFormat } from 'd3-dsv';
import { languageName } from '#lib/i18n/language-name.ts';
import { languages } from '#lib/i18n/languages.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale, locales } from '#lib/paraglide/runtime.js';

/** What a cell may say: a value by its name or its code. */
export type Choice = { readonly value: string; readonly text: string };

/** What two texts are compared by. */
export const folded = (text: string) =>
  text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** What spreadsheets save a table in that is not in Unicode, by the language of whoever reads the page. */
const OTHERWISE: Readonly<Partial<Record<string, string>>> = {
  ar: 'windows-1256',
  ru: 'windows-1251',
  zh: 'gb18030',
};

/** The text of a file: UTF-16 with its mark, UTF-8, or else what spreadsheets write in the page's language. */
export function textOf(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const unicode = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[mark] ?? 'utf-8';
  try {
    return new TextDecoder(unicode, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(OTHERWISE[getLocale()] ?? 'windows-1252').decode(bytes);
  }
}

/** The value that a cell names; nothing when it is none of them. */
export function find(text: string, choices: readonly Choice[]): string | undefined {
  const wanted = folded(text);
  return choices.find(({ value, text: name }) =>
    [value, name].some((one) => folded(one) === wanted),
  )?.value;
}

/** Languages by their own names, by those in the page's language, and by their codes. */
export function languageNames(): Choice[] {
  return locales.flatMap((locale) =>
    [languages[locale].name, languageName(locale)].map((text) => ({
      value: languageOf(locale),
      text,
    })),
  );
}

/** The rows of a table, whatever its first line puts between the columns most often: tabs, semicolons or commas. */
export function rowsOf(text: string): string[][] {
  const plain = text.replace(/^[\uFEFF\r\n]+/, '');
  const [first = ''] = plain.split(/[\r\n]/, 1);
  const often = ['\t', ';', ','].map((sign) => [sign, first.split(sign).length] as const);
  const [sign] = often.reduce((most, one) => (one[1] > most[1] ? one : most));
  return dsvFormat(sign).parseRows(plain);
}
