/** Which pages of the site can come to which of its files, by what the files import, at once or later. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path/posix';

/** The sources of a folder by their paths in it. */
export function sourcesOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(svelte|ts)$/.test(file))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  );
}

/** How a page is named that comes to a file only once somebody does something. */
export const later = (page: string) => `${page}, later`;
export const isLater = (page: string) => page.endsWith(', later');

/**
 * The pages that can come to a file, for each file that one can come to; one that comes to it only by what it imports later is named so.
 *
 * @param waits whether an import that waits for something is of a file that is fetched later
 */
export function reach(
  sources: ReadonlyMap<string, string>,
  waits: (file: string) => boolean = () => false,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const imports = new Map([...sources].map(([file, text]) => [file, imported(file, text)]));
  for (const page of sources.keys()) {
    if (!page.endsWith('+page.svelte')) continue;
    const seen = new Set<string>();
    const waiting: string[] = [];
    const follow = (open: string[], name: string) => {
      for (let file = open.pop(); file !== undefined; file = open.pop()) {
        if (seen.has(file) || !sources.has(file)) continue;
        seen.add(file);
        found.set(file, (found.get(file) ?? new Set()).add(name));
        for (const one of imports.get(file) ?? []) {
          if (one.isAsked && waits(one.file)) waiting.push(one.file);
          else open.push(one.file);
        }
      }
    };
    follow([page, page.replace(/svelte$/, 'ts'), ...around(page)], page);
    while (waiting.length > 0) follow(waiting.splice(0), later(page));
  }
  return found;
}

interface Import {
  readonly file: string;
  /** Whether it is asked for as the code runs. */
  readonly isAsked: boolean;
}

/** What a file imports of the site; types are no part of what a browser fetches. */
function imported(file: string, text: string): Import[] {
  const names = text.matchAll(
    /(?:^|[\s;(])(?:(?:import|export)\s+(?!type\b)[^'";]*?\bfrom\s+|import\s*(\()?\s*)'([^']+)'/g,
  );
  return [...names].map(([, asked, name]) => ({
    file: name!.startsWith('#lib/') ? name!.replace('#', '') : join(file, '..', name!),
    isAsked: asked !== undefined,
  }));
}

/** The layouts and the page for errors that may stand around a page. */
function around(page: string): string[] {
  const folders = page.split('/').slice(0, -1);
  return folders.flatMap((_, n) =>
    ['+layout.svelte', '+layout.ts', '+error.svelte'].map((name) =>
      [...folders.slice(0, n + 1), name].join('/'),
    ),
  );
}
