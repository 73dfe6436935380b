import { expect, it } from 'vitest';
import { beginsAs, FEWEST, inGroups, plainHash } from './plain-hash.ts';

it('a hash is compared without spaces and dashes and in any case', () => {
  expect(plainHash(' AB cd\n12-3\u20134 ')).toBe('abcd1234');
});

it('a hash is read out in groups of four', () => {
  expect(inGroups('0123456789')).toBe('0123 4567 89');
  expect(plainHash(inGroups('0123456789'))).toBe('0123456789');
});

it('what is no hash is not another hash', () => {
  const hash = '0123456789abcdef'.repeat(4);
  expect(beginsAs(`\u200e${inGroups(hash)}\u200f`, hash)).toBe(true);
  expect(beginsAs(hash.slice(0, FEWEST), hash)).toBe(true);
  expect(beginsAs(hash.slice(0, FEWEST - 1), hash)).toBe(null);
  expect(beginsAs(`${hash}.`, hash)).toBe(null);
  expect(beginsAs(`The control code: ${hash}`, hash)).toBe(null);
  expect(beginsAs('0'.repeat(FEWEST), hash)).toBe(false);
});
