import { expect, it } from 'vitest';
import editions from '../../../../functions/src/main/resources/seed/editions.json';
import { addressOf, FIRST_YEAR, laureateAddress } from './years.ts';

it('begins with the edition that the report tells of', () => {
  expect(editions.first.year).toBe(FIRST_YEAR);
});

it('gives an edition the address of its year, and a made-up one none', () => {
  expect(addressOf({ id: 'edition-2026', year: 2026 })).toBe('laureates/2026/');
  expect(addressOf({ id: 'edition-2026-sample', year: 2026 })).toBeNull();
  expect(addressOf({ id: 'edition-2099', year: 2099 })).toBeNull();
});

it('gives the one laureate of an edition an address without a name, of a made-up edition too', () => {
  const edition = { id: 'edition-2026', year: 2026, sample: false };
  expect(laureateAddress(edition, 0)).toBe('laureates/2026/1/');
  expect(laureateAddress(edition, 1)).toBeNull();
  expect(laureateAddress({ ...edition, id: 'edition-2024', year: 2024 }, 0)).toBeNull();
  const sample = { id: 'edition-2024-sample', year: 2024, sample: true };
  expect(laureateAddress(sample, 0)).toBe('laureates/sample/1/?edition=edition-2024-sample');
});
