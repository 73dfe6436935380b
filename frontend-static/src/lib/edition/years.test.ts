import { expect, it } from 'vitest';
import editions from '../../../../functions/src/main/resources/seed/editions.json';
import { addressOf, FIRST_YEAR } from './years.ts';

it('begins with the edition that the report tells of', () => {
  expect(editions.first.year).toBe(FIRST_YEAR);
});

it('gives an edition the address of its year, and a made-up one none', () => {
  expect(addressOf({ id: 'edition-2026', year: 2026 })).toBe('laureates/2026/');
  expect(addressOf({ id: 'edition-2026-sample', year: 2026 })).toBeNull();
  expect(addressOf({ id: 'edition-2099', year: 2099 })).toBeNull();
});
