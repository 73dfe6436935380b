import { describe, expect, it } from 'vitest';
import { findReceipt, pastedHash, RECEIPT_LENGTH } from './receipts.ts';

const shown = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-OOOO-KKKK-LLLL-2345';

describe('a receipt', () => {
  it('is found however it is typed', () => {
    expect(shown.replaceAll('-', '')).toHaveLength(RECEIPT_LENGTH);
    const typed = shown
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('i', '1')
      .replaceAll('o', '0');
    expect(findReceipt([shown], `  ${typed.replaceAll('b', '8')}\n`)).toBe('FOUND');
  });

  it('is absent or incomplete otherwise', () => {
    expect(findReceipt([shown], shown.replace('2345', '2346'))).toBe('ABSENT');
    expect(findReceipt([], shown)).toBe('ABSENT');
    expect(findReceipt([shown], shown.slice(0, -1))).toBe('INCOMPLETE');
    expect(findReceipt([shown], shown.replace('2345', '234%'))).toBe('INCOMPLETE');
  });
});

it('a hash is compared without spaces and in any case', () => {
  expect(pastedHash(' AB cd\n12 ')).toBe('abcd12');
});
