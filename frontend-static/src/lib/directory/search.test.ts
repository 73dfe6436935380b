import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allKinds, allThemes } from './labels.ts';
import { chosenOf, everything, readSearch, variablesOf, writeSearch } from './search.ts';

const searches = fc
  .record({
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.trim()),
    themes: fc.subarray(allThemes),
    kinds: fc.subarray(allKinds),
    countries: fc.subarray(['AT', 'IN', 'ZA']),
    reach: fc.subarray(['WORLDWIDE' as const, 'NOT_STATED' as const]),
    industries: fc.subarray(['A' as const, 'H' as const, 'U' as const]),
    organisation: fc.constantFrom('', 'organisation-unodc-6'),
    roles: fc.subarray(['LEAD' as const, 'HOST' as const]),
    from: fc.constantFrom('', '2007'),
    to: fc.constantFrom('', '2010'),
    sort: fc.constantFrom(
      '' as const,
      'RELEVANCE' as const,
      'NAME' as const,
      'NEWEST' as const,
      'RECENTLY_VERIFIED' as const,
    ),
    pages: fc.integer({ min: 1, max: 20 }),
  })
  .map((search) => ({ ...search, roles: search.organisation ? search.roles : [] }));

it('keeps every search in the address', () => {
  fc.assert(
    fc.property(searches, (search) => {
      expect(readSearch(new URLSearchParams(writeSearch(search)))).toEqual(search);
    }),
  );
});

it('leaves the address bare when nothing is looked for', () => {
  expect(writeSearch(everything)).toBe('');
});

it('asks for any of several values', () => {
  const search = readSearch(new URLSearchParams('?country=IN&kind=COUNCIL&country=AT&from=2008'));
  expect(variablesOf(search).filter).toMatchObject({
    countries: ['AT', 'IN'],
    kinds: ['COUNCIL'],
    yearFrom: 2008,
    yearTo: null,
  });
  expect(chosenOf(search)).toBe(4);
});

it('takes nothing from an address that it does not know', () => {
  const address =
    '?theme=WAR&kind=prevention&country=Austria&pages=-3&other=1&reach=MOON&industry=Z&from=now&sort=UP&role=LEAD&organisation=UNODC';
  expect(readSearch(new URLSearchParams(address))).toEqual(everything);
});

it('asks for no country that there is none of, which the public room refuses', () => {
  for (const country of ['ZZ', 'EU', 'UK', 'XX', 'at', '']) {
    expect(readSearch(new URLSearchParams({ country })).countries, country).toEqual([]);
  }
});

it('asks for no more than so many pages', () => {
  expect(readSearch(new URLSearchParams('?pages=99999')).pages).toBe(20);
});
