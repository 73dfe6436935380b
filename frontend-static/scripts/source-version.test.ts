import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesOf } from './reach.ts';
import { sourceVersion } from './source-version.ts';

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const version = (settings: readonly string[] = ['https://award.example']) =>
  sourceVersion(root, ['src', 'package-lock.json'], settings);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  put('src/lib/page.svelte', '<p>one</p>');
  put('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the version of the site', () => {
  it('is the same as long as sources and settings are', () => {
    const before = version();
    put('src/lib/paraglide/messages.js', 'made');
    put('src/lib/page.svelte.test.ts', 'a test');
    expect(version()).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['a text is another', () => put('src/lib/page.svelte', '<p>two</p>')],
    ['a file is there', () => put('src/lib/more.ts', '')],
    ['a package is another', () => put('package-lock.json', '{ }')],
  ])('is another when %s', (_, change) => {
    const before = version();
    change();
    expect(version()).not.toBe(before);
  });

  it('is another for another address', () => {
    expect(version(['https://other.example'])).not.toBe(version());
  });
});

describe('the sources of the site', () => {
  const site = join(import.meta.dirname, '..');
  const text = (path: string) => readFileSync(join(site, path), 'utf8');
  const version = /sourceVersion\(\s*import\.meta\.dirname,\s*\[([^\]]*)\]/.exec(
    text('vite.config.ts'),
  )?.[1];
  const build = /^site_sources=\(([^)]*)\)/m.exec(text('../.ci/build.sh'))?.[1];
  /** Files of the rest of the project that the site's own name. */
  const elsewhere = new Set(
    [...sourcesOf(join(site, 'src'))]
      .filter(([file]) => !file.endsWith('.test.ts'))
      .flatMap(([file, source]) =>
        [...source.matchAll(/'((?:\.\.\/)+[^']+\.\w+)'/g)].map(([, name]) =>
          relative(join(site, '..'), join(site, 'src', file, '..', name!)),
        ),
      )
      .filter((path) => !path.startsWith('frontend-static')),
  );
  const within = (path: string, folders: readonly string[]) =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

  it('are named by its files', () => {
    expect(elsewhere).toContain('functions/src/main/resources/seed/directory.json');
  });

  it.each([...elsewhere])('are %s, too: another is another version and a new build', (path) => {
    const hashed = [...(version ?? '').matchAll(/'\.\.\/([^']+)'/g)].map(([, name]) => name!);
    expect(within(path, hashed)).toBe(true);
    expect(within(path, (build ?? '').split(/\s+/))).toBe(true);
  });
});

describe('what the site is built with, besides its sources,', () => {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const settings = [...text('../vite.config.ts').matchAll(/process\.env\.(\w+)/g)]
    .map(([, name]) => name!)
    // Only the file security.txt has that address; it has the time of the build as well, and is not compared.
    .filter((name) => !['VITEST', 'SECURITY_CONTACT'].includes(name));
  const compare = /^if \[ "\$\{1:-\}" = compare \][^]*?^fi$/m.exec(text('../../run'))?.[0];

  it.each(settings)('is %s, which `./run compare` takes over from the served site', (name) => {
    expect(compare).toMatch(new RegExp(`^ +export ${name}\\b`, 'm'));
  });
});
