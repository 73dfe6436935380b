import { describe, expect, it } from 'vitest';
import { receiptOf } from './receipt.ts';

describe('a receipt', () => {
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
