import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { licences } from './font-licences.ts';

const PACKAGE = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//;

/** The packages that these modules are of. */
export const packagesOf = (modules: readonly string[]): string[] =>
  [
    ...new Set(modules.flatMap((file) => PACKAGE.exec(file.replaceAll('\\', '/'))?.[1] ?? [])),
  ].sort();

/** Puts the licences of the packages that are part of a worker's script into the site; those of pages are put there by Vite. */
export function workerLicences(): Plugin {
  return {
    name: 'worker-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const source = licences(packagesOf(chunk.moduleIds), (name) =>
          readFileSync(new URL(`../node_modules/${name}/LICENSE`, import.meta.url), 'utf8'),
        );
        this.emitFile({ type: 'asset', fileName: `licences/${chunk.name}.txt`, source });
      }
    },
  };
}
