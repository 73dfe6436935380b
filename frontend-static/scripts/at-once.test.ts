import { describe, expect, it } from 'vitest';
import { atOnce, rounds, styles, unknownLater } from './at-once.ts';

const file = (name: string) => `_app/immutable/${name}.js`;
const nodes = '.svelte-kit/generated/build/client-optimized/nodes';

describe('the scripts that a page fetches at once', () => {
  const manifest = {
    'entry.js': { file: file('entry'), dynamicImports: ['client.js'] },
    'client.js': {
      file: file('client'),
      dynamicImports: [`${nodes}/1.js`, `${nodes}/2.js`, 'x/error-template.js'],
    },
    [`${nodes}/1.js`]: { file: file('nodes/1') },
    [`${nodes}/2.js`]: {
      file: file('nodes/2'),
      dynamicImports: ['src/Form.svelte', 'src/lib/save-as.ts', 'messages/jury/ru'],
    },
    'x/error-template.js': { file: file('template') },
    'src/Form.svelte': { file: file('form'), imports: ['_field.js'] },
    '_field.js': {
      file: file('field'),
      dynamicImports: ['messages/site-1/ru', 'messages/site-1/en'],
    },
    'messages/jury/ru': { file: file('jury-ru') },
    'messages/site-1/ru': { file: file('site-ru') },
    'messages/site-1/en': { file: file('site-en') },
    'src/lib/save-as.ts': { file: file('save') },
  };
  const html = `<script>import("../${file('entry')}")</script><link href="/${file('nodes/2')}" />`;
  const fetched = (page: string) => [...atOnce(manifest, page, html)].sort();

  it('come with the styles of each, and with those that its HTML names', () => {
    const styled = { ...manifest, '_field.js': { file: file('field'), css: ['field.css'] } };
    const page = `${html}<link href="/_app/immutable/assets/page.css" rel="stylesheet" />`;
    const scripts = atOnce(styled, 'en/jury/index.html', page);
    expect([...styles(styled, page, scripts)]).toEqual([
      '_app/immutable/assets/page.css',
      'field.css',
    ]);
    expect([...styles(styled, html, new Set())]).toEqual([]);
    // What stands in the page is not fetched, neither for itself nor for a script.
    const inPage = (name: string) => `<link href="/${name}" rel="stylesheet" disabled />`;
    const names = ['_app/immutable/assets/page.css', '_app/immutable/assets/field.css'];
    const own = { ...manifest, '_field.js': { file: file('field'), css: [names[1]!] } };
    expect([...styles(own, `${html}${names.map(inPage).join('')}`, scripts)]).toEqual([]);
  });

  it('are those that its HTML names and all that these import, in its language', () => {
    expect(fetched('ru/jury/index.html')).toEqual(
      ['client', 'entry', 'field', 'form', 'jury-ru', 'nodes/2', 'site-ru'].map(file),
    );
    expect(fetched('en/jury/index.html')).toEqual(
      ['client', 'entry', 'field', 'form', 'nodes/2', 'site-en'].map(file),
    );
  });

  it('are an import that no list says to wait', () => {
    const without = structuredClone(manifest);
    without[`${nodes}/2.js`]!.dynamicImports = ['src/lib/save-as.ts', 'src/Form.svelte'];
    expect([...atOnce(without, 'ru/jury/index.html', html)]).not.toContain(file('save'));
    expect([...atOnce(without, 'ru/jury/index.html', html)]).toContain(file('form'));
  });

  it('wait only for what the build still has', () => {
    expect(unknownLater(manifest)).toContain('src/lib/directory/csv.ts');
    expect(unknownLater(manifest)).not.toContain('src/lib/save-as.ts');
  });
});

it('finds files that need each other, also by way of others', () => {
  const of = (...imports: string[]) => ({ file: 'x.js', imports });
  expect(rounds({ a: of('b'), b: of('c'), c: of(), d: of('a', 'c') })).toEqual([]);
  expect(rounds({ a: of('b'), b: of('c'), c: of('a'), d: of('a') })).toEqual(['a', 'b', 'c']);
});
