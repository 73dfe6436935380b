/** The site's texts: a folder of `messages` for each page or room, a file in it for each language. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';
import { LATER } from './at-once.ts';
import { isLater, reach, sourcesOf } from './reach.ts';

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

/** The set that each message stands in; what the award is called goes with the site's, which every page fetches. */
export function setOfEach(): Map<string, string> {
  return new Map(
    sets().flatMap((set) =>
      Object.keys(JSON.parse(fileOf(set, baseLocale)) as object).map(
        (key) => [key, set === 'identity' ? 'site' : set] as const,
      ),
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

/** What no room fetches at once. On other pages so little is fetched later that it would weigh more apart. */
const LATE = new Set(
  LATER.filter(([, pages]) => pages.source === '.')
    .map(([module]) => module.replace(/^src\//, ''))
    .filter((module) => module.startsWith('lib/rooms/')),
);

/**
 * The messages that are said in browsers, not only in what was prerendered, each with the pages that may say it. Those that say it
 * later count only where none says it at once: else they would have the others fetch one file more.
 */
export function saidInBrowsers(): Map<string, Set<string>> {
  const sources = new Map(
    [...sourcesOf(join(root, 'src'))].filter(([file]) => !elsewhere.test(file)),
  );
  const pages = reach(sources, (file) => LATE.has(file));
  const all = new Map<string, Set<string>>();
  for (const [file, source] of sources) {
    for (const key of named(source)) {
      all.set(key, (all.get(key) ?? new Set()).union(pages.get(file) ?? new Set()));
    }
  }
  for (const [key, some] of all) {
    const atOnce = [...some].filter((page) => !isLater(page));
    if (atOnce.length > 0) all.set(key, new Set(atOnce));
  }
  return all;
}

/** Fewest messages that are worth a file of their own; a smaller one weighs more than what it spares. */
const FEWEST = 12;

/**
 * The part of its set that each of these messages stands in: those that the same pages say go together, so that a page that says
 * a few of another's does not fetch all of it. A set's rest is named like the set, as is one that every page says something of.
 */
export function partOfEach(
  setOf: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, string> {
  const pages = new Set(
    [...said.values()].flatMap((some) => [...some]).filter((one) => !isLater(one)),
  );
  const alike = Map.groupBy(
    [...said.keys()].filter((key) => setOf.has(key)).sort(),
    (key) => `${setOf.get(key)!} ${[...said.get(key)!].sort().join(' ')}`,
  );
  const groups = [...alike.values()].map((keys) => ({ keys, set: setOf.get(keys[0]!)! }));
  const everywhere = groups
    .filter(({ keys }) => said.get(keys[0]!)!.size === pages.size)
    .map(({ set }) => set);
  const counts = new Map<string, number>();
  return new Map(
    groups.flatMap(({ keys, set }) => {
      if (keys.length < FEWEST || everywhere.includes(set)) return keys.map((key) => [key, set]);
      const count = (counts.get(set) ?? 0) + 1;
      counts.set(set, count);
      return keys.map((key) => [key, `${set}-${count}`]);
    }),
  );
}
