/** The site's texts: a folder of `messages` for each page or room, a file in it for each language. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/lib/i18n/languages.ts';
import { kindOf, LATER } from './at-once.ts';
import { joined } from './joined.ts';
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

/** Fewest messages, said only later, that are worth a file of their own. */
const FEWEST = 12;

/**
 * How much that it never says a page may fetch so that it asks for one file less, in characters of English; and how many times as much
 * a page of a room may, where somebody stays and works (`Terms.patience`). With 3, as for scripts, pages of rooms would ask for some 15%
 * fewer files of messages, and the one that says most would fetch some 30% more of them.
 */
const WORTH = { worth: 1_800, patience: 1.5 };

/**
 * The part that each of these messages stands in: those that the same pages say go together, and few pages fetch what they do not say,
 * and little of it. A part is named after the first set of its messages. What is said only later stands apart, by its sets.
 *
 * @param text what a message says in English
 */
export function partOfEach(
  setOf: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, ReadonlySet<string>>,
  text: (key: string) => string,
): Map<string, string> {
  const keys = [...said.keys()].filter((key) => setOf.has(key)).sort();
  const pages = [...new Set([...said.values()].flatMap((some) => [...some]))].sort();
  const bits = new Map(pages.map((page, index) => [page, 1n << BigInt(index)]));
  const bitsOf = (some: Iterable<string>) =>
    [...some].reduce((found, page) => found | bits.get(page)!, 0n);
  const atOnce = bitsOf(pages.filter((page) => !isLater(page)));
  const work = bitsOf(pages.filter((page) => kindOf(page.replace('routes/', '')) === 'work'));
  const isSaidAtOnce = (key: string) => (bitsOf(said.get(key)!) & atOnce) > 0n;

  const alike = Map.groupBy(keys.filter(isSaidAtOnce), (key) => bitsOf(said.get(key)!));
  const groups = [...alike].map(([on, ids]) => ({
    ids,
    pages: on,
    size: ids.reduce((sum, key) => sum + key.length + text(key).length, 0),
    // What only rooms say stays in rooms.
    open: (on & atOnce & ~work) > 0n ? atOnce : atOnce & work,
  }));
  const parts = joined(groups, () => [], { ...WORTH, work }).map(({ ids }) => ids.sort());
  const late = keys.filter((key) => !isSaidAtOnce(key));
  const together = Map.groupBy(late, (key) => `${setOf.get(key)} ${bitsOf(said.get(key)!)}`);
  const few = [...together.values()].filter((some) => some.length < FEWEST).flat();
  parts.push(...[...together.values()].filter((some) => some.length >= FEWEST));
  parts.push(...Map.groupBy(few, (key) => setOf.get(key)!).values());

  const counts = new Map<string, number>();
  return new Map(
    parts.flatMap((some) => {
      const set = setOf.get(some[0]!)!;
      const count = (counts.get(set) ?? 0) + 1;
      counts.set(set, count);
      return some.map((key) => [key, `${set}-${count}`] as const);
    }),
  );
}

/** What each message says in English. */
export function english(): Map<string, string> {
  return new Map(
    sets().flatMap((set) =>
      Object.entries(JSON.parse(fileOf(set, baseLocale)) as object).map(
        ([key, text]) => [key, JSON.stringify(text)] as const,
      ),
    ),
  );
}
