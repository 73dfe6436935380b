import { describe, expect, it } from 'vitest';
import { english, partOfEach, saidInBrowsers, setOfEach } from './messages.ts';

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
  /** How long a message is does not matter here: each weighs as much. */
  const parts = partOfEach(sets, said, () => 'x'.repeat(100));

  it('are those that the same pages say', () => {
    expect(new Set(own.map((key) => parts.get(key))).size).toBe(1);
    expect(new Set(shared.map((key) => parts.get(key))).size).toBe(1);
    expect(parts.get(own[0]!)).not.toBe(parts.get(head[0]!));
  });

  it('are few, as long as hardly any page fetches what it never says', () => {
    // All pages say the title, and one says a single message of its own besides.
    const alone = new Map([
      ['title', new Set(pages)],
      ['one_more', new Set(['award'])],
    ]);
    const inSets = new Map([...alone.keys()].map((key) => [key, 'site'] as const));
    const small = partOfEach(inSets, alone, () => 'x');
    expect(small.get('one_more')).toBe(small.get('title'));
    const large = partOfEach(inSets, alone, (key) => 'x'.repeat(key === 'title' ? 1 : 5_000));
    expect(large.get('one_more')).not.toBe(large.get('title'));
  });

  it('have no page that is read fetch what only rooms say', () => {
    const rooms = ['routes/[lang=lang]/jury/+page.svelte', 'routes/[lang=lang]/award/+page.svelte'];
    const spoken = new Map([
      ['title', new Set(rooms)],
      ['vote', new Set(rooms.slice(0, 1))],
    ]);
    const inSets = new Map([...spoken.keys()].map((key) => [key, 'site'] as const));
    const found = partOfEach(inSets, spoken, () => 'x');
    expect(found.get('vote')).not.toBe(found.get('title'));
  });

  it('keep apart what is said only once somebody does something', () => {
    const spoken = new Map([
      ['title', new Set(pages)],
      ['asked', new Set(['award, later'])],
    ]);
    const inSets = new Map([...spoken.keys()].map((key) => [key, 'site'] as const));
    const found = partOfEach(inSets, spoken, () => 'x');
    expect(found.get('asked')).not.toBe(found.get('title'));
  });

  it('hold no message that nothing says or no set has', () => {
    expect(parts.size).toBe(sets.size - 1);
    expect(parts.has('never') || parts.has('unknown')).toBe(false);
  });

  it('hold every message that the site says in browsers', () => {
    const setOf = setOfEach();
    const all = saidInBrowsers();
    const found = partOfEach(setOf, all, (key) => key);
    expect(found.size).toBeGreaterThan(1000);
    const spoken = [...all.keys()].filter((key) => setOf.has(key));
    expect([...found.keys()].sort()).toEqual(spoken.sort());
  });

  it('keep what only the key holders are told from the jury', () => {
    const jury = 'routes/[lang=lang]/jury/+page.svelte';
    const all = saidInBrowsers();
    const text = english();
    const found = partOfEach(setOfEach(), all, (key) => text.get(key) ?? '');
    const fetched = new Set([...all].flatMap(([key, on]) => (on.has(jury) ? found.get(key) : [])));
    expect(all.get('trustee_title')?.has(jury)).toBe(false);
    expect(fetched.has(found.get('trustee_title'))).toBe(false);
  });
});
