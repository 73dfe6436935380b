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

/** The pages that can come to a file, for each file that one can come to. */
export function reach(sources: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const imports = new Map([...sources].map(([file, text]) => [file, imported(file, text)]));
  for (const page of sources.keys()) {
    if (!page.endsWith('+page.svelte')) continue;
    const open = [page, page.replace(/svelte$/, 'ts'), ...around(page)];
    const seen = new Set<string>();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file) || !sources.has(file)) continue;
      seen.add(file);
      open.push(...(imports.get(file) ?? []));
      found.set(file, (found.get(file) ?? new Set()).add(page));
    }
  }
  return found;
}

/** What a file imports of the site; types are no part of what a browser fetches. */
function imported(file: string, text: string): string[] {
  const names = text.matchAll(
    /(?:^|[\s;(])(?:(?:import|export)\s+(?!type\b)[^'";]*?\bfrom\s+|import\s*\(?\s*)'([^']+)'/g,
  );
  return [...names].map(([, name]) =>
    name!.startsWith('#lib/') ? name!.replace('#', '') : join(file, '..', name!),
  );
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
