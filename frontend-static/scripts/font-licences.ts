import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Where the built site says under which licence its fonts are given away. */
export const FILE = 'licences/fonts.txt';

const FONT = /\.(?:woff2?|ttf|otf)$/;
/** In its package, or made of it (fonts.ts). */
const PACKAGE = /node_modules\/(@fontsource\/[\w-]+)\/|\/styles\/generated\/([\w-]+)\//;

/** The packages of the font files among these files of the site's source; one that is of none fails. */
export function fontPackages(originals: readonly string[]): string[] {
  const fonts = originals.filter((file) => FONT.test(file));
  const named = fonts.map((file) => {
    const [, found, made] = PACKAGE.exec(file.replaceAll('\\', '/')) ?? [];
    if (found) return found;
    if (made) return `@fontsource/${made}`;
    throw new Error(`${file}: a font whose licence is not known`);
  });
  return [...new Set(named)].sort();
}

/** The licences of these packages, one after the other, each under its package's name. */
export function licences(packages: readonly string[], read: (name: string) => string): string {
  return packages.map((name) => `${name}\n\n${read(name).trim()}\n`).join('\n\n');
}

/** Puts the licence of every font that the site has into the site: the SIL Open Font License asks for it. */
export function fontLicences(): Plugin {
  return {
    name: 'font-licences',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_, bundle) {
      const originals = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' ? file.originalFileNames : [],
      );
      const source = licences(fontPackages(originals), (name) =>
        readFileSync(new URL(`../node_modules/${name}/LICENSE`, import.meta.url), 'utf8'),
      );
      this.emitFile({ type: 'asset', fileName: FILE, source });
    },
  };
}
