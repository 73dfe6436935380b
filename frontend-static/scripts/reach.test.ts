import { describe, expect, it } from 'vitest';
import { reach } from './reach.ts';

describe('the pages that come to a file', () => {
  const sources = new Map(
    Object.entries({
      'routes/+layout.svelte': "import Head from '#lib/Head.svelte';",
      'routes/award/+page.svelte': "import { a,\n  b } from '#lib/shared.ts';",
      'routes/jury/+page.svelte': "{#await import('../../lib/Room.svelte') then x}{/await}",
      'routes/jury/+page.ts': "export { load } from '#lib/load.ts';",
      'lib/Head.svelte': '',
      'lib/Room.svelte': "import './shared.ts'; import type { Far } from './far.ts';",
      'lib/far.ts': '',
      'lib/load.ts': '',
      'lib/shared.ts': "import { number } from 'elsewhere';",
    }),
  );
  const of = (file: string) => [...(reach(sources).get(file) ?? [])].sort();
  const [award, jury] = ['routes/award/+page.svelte', 'routes/jury/+page.svelte'];

  it.each([
    ['lib/Head.svelte', [award, jury]],
    ['lib/Room.svelte', [jury]],
    ['lib/load.ts', [jury]],
    ['lib/shared.ts', [award, jury]],
    ['lib/far.ts', []],
  ])('are known for %s', (file, pages) => {
    expect(of(file)).toEqual(pages);
  });
});
