/** In which files the scripts and styles of pages come: few to ask for, and hardly anything in them that a page does not need. */
import type { Plugin } from 'vite';
import { LATER } from './at-once.ts';

/** What the bundler knows of a module. */
export interface Known {
  /** What it cannot run without. */
  readonly importedIds: readonly string[];
  /** What it asks for while it runs. */
  readonly dynamicallyImportedIds: readonly string[];
  readonly code: string | null;
}

/** Modules in one file. */
interface Group {
  ids: string[];
  /** The pages that fetch it, a bit each. */
  pages: bigint;
  /** Characters of source, which say how much it weighs beside another. */
  size: number;
  /** Whether it asks for something else while it runs; a page that has no use for it would fetch that, too. */
  asks: boolean;
}

/**
 * How much that it has no use for a page may fetch so that it asks for one file less, in characters of source; some 150 bytes of them
 * are left once they are minified and compressed, which is what a request weighs by itself.
 */
const WORTH = 1_000;
/** The same of styles, which hold up what a page shows: a file more of them costs more than one of scripts. */
const WORTH_OF_STYLE = 4_000;

/** The pages of the router, and what it begins with on each of them. */
const node = /\/client-optimized\/nodes\/\d+\.js$/;
const start = /\/client-optimized\/app\.js$|\/runtime\/client\/(?:entry|client-entry|payload)\.js$/;
const route = /\/src\/routes\/(.*?)\+(page|layout|error)\.svelte$/;
/** What SvelteKit and the bundler keep in files of their own. */
const apart = /\/app-manifest\.js$|^\0rolldown/;
/** What a part of the messages says in a language; the file that loads it waits for it. */
const spoken = /^\0messages\/(?!of\/)[\w-]+\/\w+$/;

const style = /[?&]type=style\b|\.css$/;

/** These, and all that they lead to. */
function reached<One>(from: Iterable<One>, next: (one: One) => Iterable<One>): Set<One> {
  const found = new Set<One>();
  const open = [...from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...next(one));
  }
  return found;
}

/** How many pages these are. */
function count(pages: bigint): number {
  let found = 0;
  for (let left = pages; left > 0n; left &= left - 1n) found++;
  return found;
}

/** The modules that pages fetch at once, by the files that they go into: those of scripts, and those of styles. */
export function shared(
  ids: readonly string[],
  known: (id: string) => Known | null | undefined,
  worth = { script: WORTH, style: WORTH_OF_STYLE },
): string[][] {
  const imports = (id: string) => known(id)?.importedIds ?? [];
  // A file that waits for messages must not have what these need to run.
  const waitedFor = reached(
    ids.filter((id) => spoken.test(id)),
    imports,
  );
  const pages = pagesOf(ids, known);
  const grouped = (some: Iterable<string>) => {
    const alike = new Map<string, Group>();
    for (const id of some) {
      const asks = (known(id)?.dynamicallyImportedIds.length ?? 0) > 0;
      const key = `${pages.get(id)} ${asks}`;
      const group = alike.get(key) ?? { ids: [], pages: pages.get(id)!, size: 0, asks };
      alike.set(key, group);
      group.ids.push(id);
      group.size += known(id)?.code?.length ?? 0;
    }
    return [...alike.values()];
  };
  const alone = (id: string) =>
    node.test(id) ||
    start.test(id) ||
    apart.test(id) ||
    waitedFor.has(id) ||
    // Some page fetches it later, and only by itself.
    LATER.some(([module]) => id.endsWith(`/${module}`));
  const all = [...pages.keys()].sort().filter((id) => !alone(id));
  const scripts = joined(grouped(all.filter((id) => !style.test(id))), imports, worth.script);
  // A page that fetches a script fetches its style, too.
  for (const { ids: some, pages: on } of scripts) {
    for (const id of some.flatMap(imports)) {
      if (style.test(id)) pages.set(id, pages.get(id)! | on);
    }
  }
  const styles = joined(grouped(all.filter((id) => style.test(id))), imports, worth.style);
  return [...scripts, ...styles].map((group) => group.ids);
}

/** The pages that fetch each module at once, a bit each. */
function pagesOf(
  ids: readonly string[],
  known: (id: string) => Known | null | undefined,
): Map<string, bigint> {
  const nodes = ids.filter((id) => node.test(id)).sort();
  const places = new Map(
    nodes.map((id) => {
      const [found] = (known(id)?.importedIds ?? []).flatMap((one) => route.exec(one) ?? []);
      const [, path = '', kind = ''] = found === undefined ? [] : (route.exec(found) ?? []);
      return [id, { path, kind }];
    }),
  );
  const everywhere = ids.filter((id) => start.test(id));
  const pages = new Map<string, bigint>();
  for (const [index, page] of nodes.filter((id) => places.get(id)!.kind === 'page').entries()) {
    const { path } = places.get(page)!;
    const waits = (id: string) =>
      node.test(id) ||
      spoken.test(id) ||
      LATER.some(([module, on]) => id.endsWith(`/${module}`) && on.test(path));
    const around = nodes.filter((id) => {
      const other = places.get(id)!;
      return other.kind !== 'page' && path.startsWith(other.path);
    });
    const found = reached([page, ...around, ...everywhere], (id) => [
      ...(known(id)?.importedIds ?? []),
      ...(known(id)?.dynamicallyImportedIds ?? []).filter((one) => !waits(one)),
    ]);
    for (const id of found) pages.set(id, (pages.get(id) ?? 0n) | (1n << BigInt(index)));
  }
  return pages;
}

/** Has files go together as long as that is worth it, what costs least first. */
function joined(
  all: readonly Group[],
  imports: (id: string) => readonly string[],
  worth: number,
): Group[] {
  const groups = new Set(all);
  for (;;) {
    const best = cheapest([...groups], imports);
    if (!best || best.price > worth) return [...groups];
    const { one, other, fetched } = best;
    const pages = one.pages | other.pages;
    for (const group of fetched) group.pages |= pages;
    groups.delete(other);
    one.ids = [...one.ids, ...other.ids];
    one.size += other.size;
    one.asks ||= other.asks;
  }
}

/** Two files that may be one. */
interface Pair {
  one: Group;
  other: Group;
  /** The two, and all files that they need. */
  fetched: Set<Group>;
  /** What pages would fetch for nothing, for each request that is spared. */
  price: number;
}

function cheapest(
  groups: readonly Group[],
  imports: (id: string) => readonly string[],
): Pair | undefined {
  const place = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group])));
  const next = new Map(
    groups.map((group) => {
      const needs = group.ids.flatMap((id) => imports(id).flatMap((one) => place.get(one) ?? []));
      return [group, new Set(needs.filter((one) => one !== group))];
    }),
  );
  const needed = new Map(groups.map((group) => [group, reached([group], (one) => next.get(one)!)]));
  // Files that need each other would run before what they need.
  const isRound = (from: Group, to: Group) =>
    [...next.get(from)!].some((step) => step !== to && needed.get(step)!.has(to));
  const pairs = groups.flatMap((one, index) =>
    groups.slice(index + 1).flatMap((other): Pair[] => {
      const spared = count(one.pages & other.pages);
      if (spared === 0) return [];
      const fetched = needed.get(one)!.union(needed.get(other)!);
      let more = 0;
      for (const group of fetched) {
        const added = count((one.pages | other.pages) & ~group.pages);
        if (added > 0 && group.asks) return [];
        more += group.size * added;
      }
      return [{ one, other, fetched, price: more / spared }];
    }),
  );
  return pairs
    .sort((a, b) => a.price - b.price)
    .find(({ one, other }) => !isRound(one, other) && !isRound(other, one));
}

/** Tells the bundler which modules share a file. */
export function sharedChunks(): Plugin {
  let groupOf = new Map<string, string>();
  const styles = new Map<string, string>();
  return {
    name: 'shared-chunks',
    applyToEnvironment: (environment) => environment.name === 'client',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: {
              // What pages export is imported by its name, and a file may give more than that.
              preserveEntrySignatures: 'allow-extension',
              output: {
                codeSplitting: {
                  groups: [{ name: (id: string) => groupOf.get(id) ?? null }],
                  includeDependenciesRecursively: false,
                },
              },
            },
          },
        },
      },
    }),
    // Vite keeps what styles say to itself.
    transform(code, id) {
      if (style.test(id)) styles.set(id, code);
    },
    buildEnd() {
      const found = shared([...this.getModuleIds()], (id) => {
        const known = this.getModuleInfo(id);
        if (!known) return known;
        const { importedIds, dynamicallyImportedIds } = known;
        return { importedIds, dynamicallyImportedIds, code: styles.get(id) ?? known.code };
      });
      groupOf = new Map(
        found.flatMap((ids, index) => ids.map((id) => [id, `shared-${index}`] as const)),
      );
    },
  };
}
