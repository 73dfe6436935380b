/** In which files the scripts and styles of pages come: few to ask for, and hardly anything in them that a page does not need. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { kindOf, LATER } from './at-once.ts';
import { joined, reached, type Group } from './joined.ts';

/** What the bundler knows of a module. */
export interface Known {
  /** What it cannot run without. */
  readonly importedIds: readonly string[];
  /** What it asks for while it runs. */
  readonly dynamicallyImportedIds: readonly string[];
  readonly code: string | null;
}

/**
 * How much that it has no use for a page may fetch so that it asks for one file less, in characters of source. Some 300 bytes of them
 * are left once they are minified and compressed; half of that is what a request weighs by itself, and the other half the lists of
 * names that a file more gives and takes. Where somebody stays and works it may be three times as much (`Terms.patience`): who opens a
 * room goes on to other parts of it, which may use what the first had no use for.
 */
const WORTH = { worth: 3_000, patience: 3 };
/** The same of styles, which stand in the page itself; who goes on within the site fetches the files of other pages. */
const WORTH_OF_STYLE = { worth: 6_000, patience: 3 };

/** The pages of the router, and what it begins with on each of them. */
const node = /\/client-optimized\/nodes\/\d+\.js$/;
const start = /\/client-optimized\/app\.js$|\/runtime\/client\/(?:entry|client-entry)\.js$/;
const client = /\/runtime\/client\/client-entry\.js$/;
const route = /\/src\/routes\/(.*?)\+(page|layout|error)\.svelte$/;
/** What runs before the router does, which must not come with it: it is told where the site lies before it runs. */
const first = /\/runtime\/client\/payload\.js$|^\0vite\/preload-helper|^\0rolldown/;
/** What SvelteKit keeps in a file of its own. */
const apart = /\/app-manifest\.js$/;
/** What a part of the messages says in a language; the file that loads it waits for it. */
const spoken = /^\0messages\/(?!of\/)[\w-]+\/\w+$/;

const style = /[?&]type=style\b|\.css$/;
const room = /\/src\/lib\/rooms\//;

const isLater = (id: string, pages: RegExp | string) =>
  LATER.some(
    ([module, on]) =>
      id.endsWith(`/${module}`) && (pages instanceof RegExp ? on.source === '.' : on.test(pages)),
  );

/** The modules that pages fetch at once, by the files that they go into: those of scripts, and those of styles. */
export function shared(
  ids: readonly string[],
  known: (id: string) => Known | null | undefined,
  worth = { script: WORTH, style: WORTH_OF_STYLE },
): string[][] {
  const imports = (id: string) => known(id)?.importedIds ?? [];
  const asks = (id: string) => known(id)?.dynamicallyImportedIds ?? [];
  // A file that waits for messages must not have what these need to run.
  const waitedFor = reached(
    ids.filter((id) => spoken.test(id)),
    imports,
  );
  const { pages, work } = pagesOf(ids, known, (id, path) => isLater(id, path));
  // The styles of what comes later come with the page, so that it never stands there without them.
  const styled = pagesOf(ids, known, () => false).pages;
  const everywhere = [...pages.values()].reduce((some, one) => some | one, 0n);
  const comesBy = comingBy(ids, known);
  /** The pages that may fetch a module although they have no use for it. */
  const open = (id: string, on: ReadonlyMap<string, bigint>) => {
    // They would fetch what it asks for, too.
    if (asks(id).some((one) => !isLater(one, /./))) return on.get(id)!;
    return room.test(id) ? work | on.get(id)! : everywhere;
  };
  const grouped = (some: Iterable<string>, on: ReadonlyMap<string, bigint>) => {
    const alike = new Map<string, Group>();
    for (const id of some) {
      const key = `${on.get(id)} ${open(id, on)}`;
      const group = alike.get(key) ?? { ids: [], pages: on.get(id)!, size: 0, open: open(id, on) };
      alike.set(key, group);
      group.ids.push(id);
      group.size += known(id)?.code?.length ?? 0;
    }
    return [...alike.values()];
  };
  const alone = (id: string) =>
    node.test(id) ||
    start.test(id) ||
    first.test(id) ||
    apart.test(id) ||
    waitedFor.has(id) ||
    // It comes with the file that is asked for.
    comesBy.get(id) === 1;
  const scripts = joined(
    grouped(
      [...pages.keys()].sort().filter((id) => !alone(id) && !style.test(id)),
      pages,
    ),
    imports,
    { ...worth.script, work },
  );
  // A page that fetches a script fetches its style, too.
  for (const { ids: some, pages: on } of scripts) {
    for (const id of some.flatMap(imports)) {
      if (style.test(id)) styled.set(id, styled.get(id)! | on);
    }
  }
  const styles = joined(
    grouped(
      [...styled.keys()].sort().filter((id) => style.test(id)),
      styled,
    ),
    imports,
    { ...worth.style, work },
  );
  const begins = ids.filter((id) => first.test(id));
  return [begins, ...[...scripts, ...styles].map((group) => group.ids)];
}

/** By how many files that are asked for by their names each module comes. */
function comingBy(
  ids: readonly string[],
  known: (id: string) => Known | null | undefined,
): Map<string, number> {
  const asked = new Set(ids.flatMap((id) => known(id)?.dynamicallyImportedIds ?? []));
  const found = new Map<string, number>();
  for (const id of ids) {
    if (!node.test(id) && !start.test(id) && !asked.has(id)) continue;
    for (const one of reached([id], (other) => known(other)?.importedIds ?? [])) {
      found.set(one, (found.get(one) ?? 0) + 1);
    }
  }
  return found;
}

/** The pages that fetch each module at once, a bit each, and those of them that are places to work in. */
function pagesOf(
  ids: readonly string[],
  known: (id: string) => Known | null | undefined,
  waiting: (id: string, path: string) => boolean,
): { pages: Map<string, bigint>; work: bigint } {
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
  let work = 0n;
  for (const [index, page] of nodes.filter((id) => places.get(id)!.kind === 'page').entries()) {
    const { path } = places.get(page)!;
    const bit = 1n << BigInt(index);
    if (kindOf(path) === 'work') work |= bit;
    const waits = (id: string) => node.test(id) || spoken.test(id) || waiting(id, path);
    const around = nodes.filter((id) => {
      const other = places.get(id)!;
      return other.kind !== 'page' && path.startsWith(other.path);
    });
    const found = reached([page, ...around, ...everywhere], (id) => [
      ...(known(id)?.importedIds ?? []),
      ...(known(id)?.dynamicallyImportedIds ?? []).filter((one) => !waits(one)),
    ]);
    for (const id of found) pages.set(id, (pages.get(id) ?? 0n) | bit);
  }
  return { pages, work };
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
    transform(code, id) {
      // Vite keeps what styles say to itself.
      if (style.test(id)) styles.set(id, code);
      if (!node.test(id)) return undefined;
      return byName(code, (path) => readFileSync(join(dirname(id), path), 'utf8'));
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        askForRouter(bundle);
      },
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

/** What the bundler knows of a file of scripts. */
export interface Script {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  code: string;
  dynamicImports: string[];
}

/**
 * Has a page ask for the file that the router is in by itself. The bundler makes one more, that only passes on two of its names, and
 * asks for that (https://github.com/rolldown/rolldown/issues/9729).
 */
export function askForRouter(bundle: Record<string, Script | { readonly type: 'asset' }>): void {
  const scripts = Object.values(bundle).filter((one) => one.type === 'chunk');
  const passing = scripts.find(({ facadeModuleId }) => client.test(facadeModuleId ?? ''));
  const [, given] = /^export\{([^}]+)\}from"[^"]+";\s*$/.exec(passing?.code ?? '') ?? [];
  const [router] = passing?.imports ?? [];
  if (!passing || given === undefined || router === undefined) return;
  const names = given.split(',').map((one) => {
    const [there, here = there] = one.split(' as ');
    return `${here}:e.${there}`;
  });
  const asked = new RegExp(`import\\((.)([^)]*)${basename(passing.fileName)}\\1\\)`);
  const asking = scripts.filter((one) => one.dynamicImports.includes(passing.fileName));
  if (!asking.every(({ code }) => asked.test(code))) return;
  for (const one of asking) {
    one.code = one.code.replace(
      asked,
      (_all, quote: string, folder: string) =>
        `import(${quote}${folder}${basename(router)}${quote}).then(e=>({${names.join(',')}}))`,
    );
    one.dynamicImports = one.dynamicImports.map((file) =>
      file === passing.fileName ? router : file,
    );
  }
  Reflect.deleteProperty(bundle, passing.fileName);
}

/** A node that says by name what a script of its page exports: an object of the whole module takes a file of the bundler's that makes such. */
export function byName(code: string, read: (path: string) => string): string | undefined {
  const whole = /^import \* as universal from "(.+?)";\s*export \{ universal \};$/m.exec(code);
  if (!whole) return undefined;
  const [found, path = ''] = whole;
  const exports = [
    ...read(path).matchAll(
      /^export (?!type\b|interface\b)(?:(?:const|(?:async )?function) (\w+))?/gm,
    ),
  ];
  if (exports.some(([, name]) => name === undefined)) return undefined;
  const names = exports.map(([, name]) => name).join(', ');
  return code.replace(
    found,
    `import { ${names} } from "${path}";\nexport const universal = { ${names} };`,
  );
}
