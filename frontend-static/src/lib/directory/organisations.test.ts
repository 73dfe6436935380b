import { expect, it } from 'vitest';
import { everyOne, readSearch, variablesOf, writeSearch } from './organisations.ts';

const searches = [
  everyOne,
  {
    ...everyOne,
    words: 'police & justice',
    kinds: ['PUBLIC' as const, 'MEDIA' as const],
    countries: ['AT', 'IN'],
    industries: ['J' as const],
    sort: 'NEWEST' as const,
    pages: 3,
  },
  { ...everyOne, words: 'محاكم' },
];

it.each(searches)('is written into the address and read from it again: %o', (search) => {
  expect(readSearch(new URLSearchParams(writeSearch(search)))).toEqual(search);
});

it('is no part of the address when it asks for everything', () => {
  expect(writeSearch(everyOne)).toBe('');
});

it('leaves out of an address what it does not know', () => {
  const odd = new URLSearchParams('kind=CAMPAIGN&country=Austria&pages=900&theme=PREVENTION');
  expect(readSearch(odd)).toEqual({ ...everyOne, pages: 20 });
});

it('asks the public room for what is wanted, and for nothing where nothing is', () => {
  expect(variablesOf(everyOne)).toEqual({
    search: null,
    filter: { kinds: [], countries: [], industries: [] },
    sort: null,
  });
  expect(variablesOf(searches[1]!)).toEqual({
    search: 'police & justice',
    filter: { kinds: ['PUBLIC', 'MEDIA'], countries: ['AT', 'IN'], industries: ['J'] },
    sort: 'NEWEST',
  });
});
