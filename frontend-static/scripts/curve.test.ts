import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LIB = join(import.meta.dirname, '../src/lib');
/** What a file has with it when it is loaded; types are not. */
const IMPORT = /^\s*(?:import|export) (?!type\b)(?:[^;'"]*? from )?'([^']+)';/gm;

/** The packages that come with a file, by way of whatever it has from this site. */
function packagesOf(file: string, met = new Set<string>()): Set<string> {
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const own = from.startsWith('.')
      ? join(dirname(file), from)
      : from.startsWith('#lib/') && !from.includes('/paraglide/')
        ? join(LIB, from.slice('#lib/'.length))
        : null;
    if (own && /\.(ts|svelte)$/.test(own)) {
      if (!met.has(own)) packagesOf(own, met.add(own));
    } else if (!own) met.add(from);
  }
  return met;
}

const curve = (file: string): boolean =>
  [...packagesOf(file)].some((name) => name.startsWith('@noble/curves'));

/** It is the most of what a worker weighs, and blocks a page while it works. */
describe('the curve', () => {
  it('comes with no component', () => {
    const components = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => join(LIB, file));
    expect(components.length).toBeGreaterThan(100);
    expect(components.filter(curve)).toEqual([]);
  });

  it('comes with the workers', () => {
    expect(curve(join(LIB, 'verify/verify.worker.ts'))).toBe(true);
  });
});
