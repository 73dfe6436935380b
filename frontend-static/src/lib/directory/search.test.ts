import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allKinds, allThemes } from './labels.ts';
import { everything, readSearch, writeSearch } from './search.ts';

const searches = fc.record({
  words: fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.trim()),
  theme: fc.constantFrom('' as const, ...allThemes),
  kind: fc.constantFrom('' as const, ...allKinds),
  country: fc.constantFrom('', 'AT', 'IN'),
  organisation: fc.constantFrom('', 'organisation-unodc-6'),
  pages: fc.integer({ min: 1, max: 20 }),
});

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

it('takes nothing from an address that it does not know', () => {
  const address = '?theme=WAR&kind=prevention&country=Austria&pages=-3&other=1';
  expect(readSearch(new URLSearchParams(address))).toEqual(everything);
});

it('asks for no country that there is none of, which the public room refuses', () => {
  for (const country of ['ZZ', 'EU', 'UK', 'XX', 'at', '']) {
    expect(readSearch(new URLSearchParams({ country })).country, country).toBe('');
  }
});

it('asks for no more than so many pages', () => {
  expect(readSearch(new URLSearchParams('?pages=99999')).pages).toBe(20);
});
