import { describe, expect, it } from 'vitest';
import { base32 } from './receipt-text.ts';

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %j as RFC 4648 does', (text, expected) => {
    expect(base32(new TextEncoder().encode(text))).toBe(expected);
  });
});
