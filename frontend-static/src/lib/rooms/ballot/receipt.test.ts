import { describe, expect, it } from 'vitest';
import { base32, receiptOf } from './receipt.ts';

describe('a receipt', () => {
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

  it('is 52 characters in 13 groups', async () => {
    const receipt = await receiptOf('header.key.iv.text.tag');
    expect(receipt.split('-')).toHaveLength(13);
    expect(receipt).toMatch(/^([A-Z2-7]{4}-){12}[A-Z2-7]{4}$/);
  });

  it('is the SHA-256 of the sealed ballot', async () => {
    // SHA-256 of "abc" (FIPS 180-2, appendix B.1), in base32.
    expect((await receiptOf('abc')).replaceAll('-', '')).toBe(
      'XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ',
    );
  });
});
