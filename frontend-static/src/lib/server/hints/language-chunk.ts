import { readFileSync } from 'node:fs';
import type { Locale } from '#lib/paraglide/runtime.js';

/** The files of the build for browsers by what they were made of. */
type Manifest = Record<string, { file: string; dynamicImports?: string[] }>;

let manifest: Manifest | undefined;

/** Hints that have the browser fetch a page's messages along with its scripts; empty outside a build. */
export function languageChunk(locale: Locale, html: string): string {
  if (import.meta.env.DEV) return '';
  // What scripts/page-language.ts made; SvelteKit knows these files only once the scripts run.
  manifest ??= JSON.parse(
    readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'),
  ) as Manifest;
  return [...languageFiles(manifest, locale, html)]
    .map((file) => `<link rel="modulepreload" href="/${file}" />`)
    .join('');
}

/** The files with the messages that the scripts of a page load in its language. */
export function languageFiles(manifest: Manifest, locale: string, html: string): Set<string> {
  const scripts = new Set(
    [...html.matchAll(/_app\/immutable\/[\w/.-]+\.js/g)].map(([file]) => file),
  );
  return new Set(
    Object.values(manifest)
      .filter(({ file }) => scripts.has(file))
      .flatMap(({ dynamicImports = [] }) => dynamicImports)
      .filter((key) => /^messages\/[\w-]+\/\w+$/.test(key) && key.endsWith(`/${locale}`))
      .flatMap((key) => manifest[key]?.file ?? []),
  );
}
