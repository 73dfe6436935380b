import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { untested } from './untested.ts';

describe('shared components', () => {
  it.each([
    ['components', 60],
    ['rooms/frame', 20],
    ['rooms/judging', 5],
  ])('of lib/%s are each rendered and gone through by a test of their own', (where, least) => {
    const folder = fileURLToPath(new URL(`../src/lib/${where}`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(svelte|ts)$/.test(file));
    expect(files.length).toBeGreaterThan(least);
    expect(
      untested(new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))),
    ).toEqual([]);
  });

  const rendered = "import Tag from './Tag.svelte';\ninEveryState(Tag, {});";
  const tested = `${rendered}\nawait tabPast();`;
  it.each([
    ['no test', {}],
    ['the test of another', { 'Tag/Tags.svelte.test.ts': tested }],
    ['a test that imports another', { 'Tag/Tag.svelte.test.ts': tested.replace('./Tag', './X') }],
    ['a test that renders another', { 'Tag/Tag.svelte.test.ts': tested.replace('(Tag', '(X') }],
  ])('are named when they have %s', (_, tests) => {
    expect(untested(new Map(Object.entries({ 'Tag/Tag.svelte': '', ...tests })))).toEqual([
      'Tag/Tag.svelte is not rendered by Tag/Tag.svelte.test.ts',
    ]);
  });

  it('are named when nobody goes through them by keyboard', () => {
    const test = `import { tab, tabPast } from './show.ts';\n${rendered}`;
    const files = { 'Tag/Tag.svelte': '', 'Tag/Tag.svelte.test.ts': test };
    expect(untested(new Map(Object.entries(files)))).toEqual([
      'Tag/Tag.svelte is not gone through by keyboard in Tag/Tag.svelte.test.ts',
    ]);
  });

  it.each(['await tabPast();', 'expect((await tab()).id).toBe("a");', 'await tabBack();'])(
    'are not named when they have one with %s',
    (walk) => {
      const files = {
        'Tag/Tag.svelte': '',
        'Tag/Tag.svelte.test.ts': `${rendered}\n${walk}`,
      };
      expect(untested(new Map(Object.entries(files)))).toEqual([]);
    },
  );
});
