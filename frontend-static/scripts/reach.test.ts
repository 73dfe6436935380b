import { describe, expect, it } from 'vitest';
import { later, reach } from './reach.ts';

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

  it('come later to what an import waits for, and to what only that imports', () => {
    const found = reach(sources, (file) => file === 'lib/Room.svelte');
    expect([...found.get('lib/Room.svelte')!]).toEqual([later(jury)]);
    expect([...found.get('lib/shared.ts')!].sort()).toEqual([award, later(jury)]);
    expect(found.get('lib/Head.svelte')).toEqual(new Set([award, jury]));
    const atOnce = reach(sources, (file) => file === 'lib/shared.ts');
    expect(atOnce.get('lib/shared.ts')).toEqual(new Set([award, jury]));
  });

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
