import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { untested } from './untested.ts';

describe('shared components', () => {
  it('are each rendered in every state by a test of their own', () => {
    const folder = fileURLToPath(new URL('../src/lib/components', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(svelte|ts)$/.test(file));
    expect(files.length).toBeGreaterThan(60);
    expect(
      untested(new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))),
    ).toEqual([]);
  });

  const rendered = "import Tag from './Tag.svelte';\ninEveryState(Tag, {});";
  it.each([
    ['no test', {}],
    ['the test of another', { 'Tag/Tags.svelte.test.ts': rendered }],
    ['a test that imports another', { 'Tag/Tag.svelte.test.ts': rendered.replace('./Tag', './X') }],
    ['a test that renders another', { 'Tag/Tag.svelte.test.ts': rendered.replace('(Tag', '(X') }],
  ])('are named when they have %s', (_, tests) => {
    expect(untested(new Map(Object.entries({ 'Tag/Tag.svelte': '', ...tests })))).toEqual([
      'Tag/Tag.svelte is not rendered by Tag/Tag.svelte.test.ts',
    ]);
  });

  it('are not named when they have one', () => {
    const files = { 'Tag/Tag.svelte': '', 'Tag/Tag.svelte.test.ts': rendered };
    expect(untested(new Map(Object.entries(files)))).toEqual([]);
  });
});
