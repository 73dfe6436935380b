/** The site's texts: a folder of `messages` for each page or room, a file in it for each language. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The language that the others are held against. */
export const baseLocale = 'en';

/** The pages and rooms that have texts of their own. */
export function sets(): string[] {
  return readdirSync(join(root, 'messages')).sort();
}

/** The files that a set lacks, one for each language that has none. */
export function filesMissing(): string[] {
  return sets().flatMap((set) =>
    codes
      .map((locale) => `messages/${set}/${locale}.json`)
      .filter((file) => !existsSync(join(root, file))),
  );
}

/** A set's file in a language, as it stands. */
export function fileOf(set: string, locale: string): string {
  return readFileSync(join(root, 'messages', set, `${locale}.json`), 'utf8');
}

/** The set that each message stands in. */
export function setOfEach(): Map<string, string> {
  return new Map(
    sets().flatMap((set) =>
      Object.keys(JSON.parse(fileOf(set, baseLocale)) as object).map((key) => [key, set] as const),
    ),
  );
}

/** The messages that a source names. */
export function named(source: string): string[] {
  return [...new Set([...source.matchAll(/\bm\.(\w+)/g)].map((match) => match[1]!))];
}

/** Files that never run in a browser, or not in its pages. */
const elsewhere =
  /\.server\.ts$|\.test\.ts$|(?:^|[\\/])(?:server|paraglide|generated)[\\/]|without-scripts\.ts$/;

/** The messages that are said in browsers, not only in what was prerendered. */
export function namedInBrowsers(): Set<string> {
  const all = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(svelte|ts)$/.test(file) || elsewhere.test(file)) continue;
    for (const key of named(readFileSync(join(root, 'src', file), 'utf8'))) all.add(key);
  }
  return all;
}
