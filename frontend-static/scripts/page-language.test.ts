import { describe, expect, it } from 'vitest';
import { partOfEach, saidInBrowsers, setOfEach } from './messages.ts';

/** So many messages that begin alike. */
const some = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}_${String.fromCharCode(97 + n)}`);

describe('the parts in which a browser fetches messages', () => {
  const pages = ['award', 'jury', 'trustee'];
  const own = some('own', 12);
  const few = some('few', 11);
  const shared = some('shared', 13);
  const head = some('head', 12);
  const of = (keys: string[], value: string) => keys.map((key) => [key, value] as const);
  const sets = new Map([
    ...of([...own, ...few, ...shared, 'never'], 'trustee'),
    ...of([...head, 'title'], 'site'),
  ]);
  const said = new Map([
    ...own.map((key) => [key, new Set(['trustee'])] as const),
    ...few.map((key) => [key, new Set(['jury'])] as const),
    ...shared.map((key) => [key, new Set(['trustee', 'jury'])] as const),
    ...head.map((key) => [key, new Set(['award'])] as const),
    ['title', new Set(pages)] as const,
    ['unknown', new Set(pages)] as const,
  ]);
  const parts = partOfEach(sets, said);

  it('are those that the same pages say, where they are many', () => {
    expect(new Set(own.map((key) => parts.get(key)))).toEqual(new Set(['trustee-1']));
    expect(new Set(shared.map((key) => parts.get(key)))).toEqual(new Set(['trustee-2']));
  });

  it('leave the rest of a set together', () => {
    expect(new Set(few.map((key) => parts.get(key)))).toEqual(new Set(['trustee']));
  });

  it('leave a set whole of which every page says something', () => {
    expect(new Set([...head, 'title'].map((key) => parts.get(key)))).toEqual(new Set(['site']));
  });

  it('hold no message that nothing says or no set has', () => {
    expect(parts.size).toBe(sets.size - 1);
    expect(parts.has('never') || parts.has('unknown')).toBe(false);
  });

  it('hold every message that the site says in browsers, in a part of its set', () => {
    const setOf = setOfEach();
    const all = saidInBrowsers();
    const found = partOfEach(setOf, all);
    expect(found.size).toBeGreaterThan(1000);
    for (const [key, part] of found) expect(part.replace(/-\d+$/, ''), key).toBe(setOf.get(key));
    const spoken = [...all.keys()].filter((key) => setOf.has(key));
    expect([...found.keys()].sort()).toEqual(spoken.sort());
  });

  it('keep what only the key holders are told from the jury', () => {
    const jury = 'routes/[lang=lang]/jury/+page.svelte';
    const all = saidInBrowsers();
    const found = partOfEach(setOfEach(), all);
    const fetched = new Set([...all].flatMap(([key, on]) => (on.has(jury) ? found.get(key) : [])));
    expect(all.get('trustee_title')?.has(jury)).toBe(false);
    expect(fetched.has(found.get('trustee_title'))).toBe(false);
  });
});
