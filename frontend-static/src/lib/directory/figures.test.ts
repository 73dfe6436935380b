import { expect, it } from 'vitest';
import { byYear, figuresOf } from './figures.ts';

const entry = {
  themes: ['PREVENTION' as const],
  kind: 'COUNCIL' as const,
  countries: ['AT', 'IN'],
  reach: 'COUNTRIES' as const,
};

it('counts the entries per theme, kind and country, most first', () => {
  const other = {
    ...entry,
    kind: 'CAMPAIGN' as const,
    countries: ['IN'],
    reach: 'WORLDWIDE' as const,
  };
  expect(figuresOf([entry, other])).toEqual({
    total: 2,
    themes: [{ value: 'PREVENTION', count: 2 }],
    kinds: [
      { value: 'CAMPAIGN', count: 1 },
      { value: 'COUNCIL', count: 1 },
    ],
    countries: [
      { value: 'IN', count: 2 },
      { value: 'AT', count: 1 },
    ],
    reach: [
      { value: 'COUNTRIES', count: 1 },
      { value: 'WORLDWIDE', count: 1 },
    ],
  });
});

it('counts those that began in a year, however precisely it is known', () => {
  const began = ['2010-05', '2008', null, '2010'].map((startedOn) => ({ startedOn }));
  expect(byYear(began)).toEqual([
    { value: '2008', count: 1 },
    { value: '2010', count: 2 },
  ]);
});
