import { expect, it } from 'vitest';
import { inGroups, plainHash } from './plain-hash.ts';

it('a hash is compared without spaces and dashes and in any case', () => {
  expect(plainHash(' AB cd\n12-3\u20134 ')).toBe('abcd1234');
});

it('a hash is read out in groups of four', () => {
  expect(inGroups('0123456789')).toBe('0123 4567 89');
  expect(plainHash(inGroups('0123456789'))).toBe('0123456789');
});
