import { describe, expect, it } from 'vitest';
import { askForRouter, byName, shared, type Known, type Script } from './shared-chunks.ts';

const node = (number: number) => `/site/.svelte-kit/client-optimized/nodes/${number}.js`;
const page = (name: string) => `/site/src/routes/[lang=lang]/${name}/+page.svelte`;
const module = (imports: string[] = [], size = 100, asks: string[] = []): Known => ({
  importedIds: imports,
  dynamicallyImportedIds: asks,
  code: 'x'.repeat(size),
});

/** Two pages and what they have in common. */
const site = (more: Record<string, Known> = {}): Map<string, Known> =>
  new Map(
    Object.entries({
      [node(0)]: module(['/site/src/routes/+layout.svelte']),
      '/site/src/routes/+layout.svelte': module(['base']),
      [node(3)]: module([page('award')]),
      [node(4)]: module([page('laureates')]),
      [page('award')]: module(['base', 'table']),
      [page('laureates')]: module(['base', 'table']),
      base: module(),
      table: module(),
      ...more,
    }),
  );

const files = (all: Map<string, Known>, worth = 0) =>
  shared([...all.keys()], (id) => all.get(id), {
    script: { worth, patience: 3 },
    style: { worth, patience: 3 },
  })
    .map((ids) => ids.sort())
    .filter((ids) => ids.length > 0)
    .sort();

it('puts into one file what the same pages fetch', () => {
  expect(files(site())).toEqual([['base', 'table']]);
});

it('leaves what comes by one file only with that file', () => {
  const all = site({ [page('award')]: module(['base', 'table', 'own']), own: module() });
  expect(files(all).flat()).not.toContain('own');
  expect(files(all).flat()).not.toContain(page('award'));
});

it('has no page fetch what only another needs, unless that is worth it', () => {
  const all = site({
    [page('laureates')]: module(['base', 'table', 'medal']),
    [node(5)]: module([page('home')]),
    [page('home')]: module(['base', 'medal']),
    medal: module([], 300),
  });
  expect(files(all)).toEqual([['base'], ['medal'], ['table']]);
  // Each is fetched by two of the three pages, which the third would fetch for nothing; together they are one request less for one.
  expect(files(all, 50)).toHaveLength(2);
  expect(files(all, 1_000)).toEqual([['base', 'medal', 'table']]);
});

it('has no page that is read fetch what a room is made of, whatever that is worth', () => {
  const ballot = '/site/src/lib/rooms/Ballot.svelte';
  const all = site({
    [node(5)]: module([page('jury')]),
    [node(6)]: module([page('trustee')]),
    [page('jury')]: module(['base', ballot]),
    [page('trustee')]: module(['base', ballot]),
    [ballot]: module([], 1),
  });
  expect(files(all, 1_000_000)).toEqual([[ballot], ['base', 'table']]);
});

it('takes more for a request less in rooms than where somebody reads', () => {
  const two = (one: string, other: string, third: string) =>
    site({
      [node(5)]: module([page(one)]),
      [node(6)]: module([page(other)]),
      [node(7)]: module([page(third)]),
      [page(one)]: module(['first', 'second']),
      [page(other)]: module(['first', 'second']),
      [page(third)]: module(['first']),
      first: module(),
      second: module([], 300),
    });
  expect(files(two('jury', 'trustee', 'nominee'), 60)).toContainEqual(['first', 'second']);
  expect(files(two('terms', 'rules', 'contact'), 60)).toContainEqual(['first']);
});

it('leaves apart what asks for something else while it runs', () => {
  const all = site({
    [page('award')]: module(['base', 'table', 'loader']),
    [node(5)]: module([page('home')]),
    [page('home')]: module(['base', 'loader']),
    loader: module([], 10, ['\0messages/laureates/en']),
    '\0messages/laureates/en': module(['plural']),
    plural: module([], 10),
  });
  expect(files(all, 1_000_000)).toEqual([['base', 'table'], ['loader']]);
});

it('counts what a page asks for at once, and not what waits for somebody', () => {
  const archive = '/site/src/lib/rooms/staff/nominations/archive/Archive.svelte';
  const all = site({
    [page('laureates')]: module(['base', 'table'], 100, ['part', 'other', archive]),
    part: module(['inner']),
    other: module(['inner', 'old']),
    inner: module(),
    [archive]: module(['old']),
    old: module(),
  });
  expect(files(all)).toEqual([
    ['base', 'table'],
    ['inner', 'old'],
  ]);
});

it('puts styles into files of their own, with those that come with the same scripts', () => {
  const css = (name: string) => `/site/src/${name}.svelte?svelte&type=style&lang.css`;
  const all = site({
    base: module([css('base')]),
    table: module([css('table')]),
    [css('base')]: module(),
    [css('table')]: module(),
  });
  expect(files(all)).toEqual([
    [css('base'), css('table')],
    ['base', 'table'],
  ]);
});

it('keeps from the router what has to run before it', () => {
  const payload = '/kit/src/runtime/client/payload.js';
  const all = site({ base: module([payload]), [payload]: module() });
  expect(files(all, 1_000_000)).toEqual([[payload], ['base', 'table']]);
});

it('has a node say by name what a script of its page exports', () => {
  const source = 'export const prerender = true;\nexport async function load() {}\nconst own = 1;';
  const made = `import * as universal from "../+layout.ts";\nexport { universal };\nexport { a };`;
  expect(byName(made, () => source)).toBe(
    `import { prerender, load } from "../+layout.ts";\nexport const universal = { prerender, load };\nexport { a };`,
  );
  expect(byName('export { a };', () => source)).toBeUndefined();
  expect(byName(made, () => `${source}\nexport { own };`)).toBeUndefined();
});

describe('the file of the router', () => {
  const script = (fileName: string, code: string, more: Partial<Script> = {}): Script => ({
    ...{ type: 'chunk', fileName, facadeModuleId: null, imports: [], code, dynamicImports: [] },
    ...more,
  });
  const passing = (code: string) =>
    script('chunks/p.js', code, {
      facadeModuleId: '/kit/src/runtime/client/client-entry.js',
      imports: ['chunks/router.js'],
    });
  const asking = 'r=t(()=>import(`../chunks/p.js`),[0]),o=()=>import(`../chunks/other.js`)';
  const start = () =>
    script('entry/start.js', asking, { dynamicImports: ['chunks/p.js', 'chunks/other.js'] });

  it('is asked for by itself, not by one that passes on what it has', () => {
    const bundle = {
      'chunks/p.js': passing('export{G as load_css,W as start}from"./router.js";\n'),
      'entry/start.js': start(),
    };
    askForRouter(bundle);
    expect(Object.keys(bundle)).toEqual(['entry/start.js']);
    const { code, dynamicImports } = bundle['entry/start.js'];
    expect(code).toBe(
      'r=t(()=>import(`../chunks/router.js`).then(e=>({load_css:e.G,start:e.W})),[0]),o=()=>import(`../chunks/other.js`)',
    );
    expect(dynamicImports).toEqual(['chunks/router.js', 'chunks/other.js']);
  });

  it.each([
    ['has more in it than names', 'let a=1;export{a as start};', asking],
    ['is asked for in another way', 'export{W as start}from"./router.js";', 'import(file)'],
  ])('stays as it is where it %s', (_what, passed, code) => {
    const bundle = { 'chunks/p.js': passing(passed), 'entry/start.js': { ...start(), code } };
    askForRouter(bundle);
    expect(bundle['entry/start.js']).toEqual({ ...start(), code });
    expect(Object.keys(bundle)).toHaveLength(2);
  });
});
