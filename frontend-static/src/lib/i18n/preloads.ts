import type { Locale } from '#lib/paraglide/runtime.js';

const latin = ['inter-latin-400-normal.', 'source-serif-4-latin-600-normal.'];

/** Start of the file names of the fonts that the first screen of a page in a language shows, where that is not written in Latin letters. */
const fonts: Partial<Record<Locale, string[]>> = {
  ar: ['noto-sans-arabic-arabic-400-normal.', 'noto-naskh-arabic-arabic-700-normal.'],
  zh: [],
  ru: ['inter-cyrillic-400-', 'source-serif-4-cyrillic-600-', ...latin],
};

/** Whether a font is fetched ahead for a page in a language. */
export function preloads(locale: Locale, path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    file.endsWith('.woff2') && (fonts[locale] ?? latin).some((start) => file.startsWith(start))
  );
}
