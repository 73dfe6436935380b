import { readFileSync } from 'node:fs';
import type { Locale } from '#lib/paraglide/runtime.js';

interface Manifest {
  [source: string]: { file: string };
}

let manifest: Manifest | undefined;

/** Hints that have the browser fetch the page's messages along with its scripts; empty outside a build. */
export function languageChunk(locale: Locale, path: string): string {
  if (import.meta.env.DEV) return '';
  // What scripts/page-language.ts made; SvelteKit knows the chunk only once the scripts run.
  manifest ??= JSON.parse(
    readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'),
  ) as Manifest;
  const groups = /^\/\w\w\/(?:directory\/(?!map\/)\S|partners\/)/.test(path)
    ? ['site', 'directory']
    : ['site'];
  return groups
    .flatMap((group) => manifest?.[`messages/${group}/${locale}`] ?? [])
    .map(({ file }) => `<link rel="modulepreload" href="/${file}" />`)
    .join('');
}
