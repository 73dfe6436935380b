import { describe, expect, it } from 'vitest';
import { recordBy } from '#tests/components/jury.ts';
import { canonicalBytes } from '../vote/record/canonical.ts';
import { verifyRecord } from '../vote/record/verify-record.ts';
import { comparedWith } from './compared.ts';
import { findReceipt, RECEIPT_LENGTH } from './receipts.ts';
import { verifiedOf, type LateRecusal, type Verified } from './verified.ts';

const shown = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-OOOO-KKKK-LLLL-2345';

const holds = verifiedOf(verifyRecord(canonicalBytes(recordBy('SCHULZE'))));
const holding = (receipts: string[], lateRecusals: LateRecusal[] = []): Verified => ({
  ...holds,
  vote: { ...holds.vote!, receipts, lateRecusals },
});

describe('a receipt', () => {
  it('is found however it is typed', () => {
    expect(shown.replaceAll('-', '')).toHaveLength(RECEIPT_LENGTH);
    const typed = shown
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('i', '1')
      .replaceAll('o', '0');
    expect(findReceipt(holding([shown]), `  ${typed.replaceAll('b', '8')}\n`)).toEqual({
      found: 'FOUND',
    });
  });

  it('is absent or incomplete otherwise', () => {
    expect(findReceipt(holding([shown]), shown.replace('2345', '2346'))).toEqual({
      found: 'ABSENT',
    });
    expect(findReceipt(holding([]), shown)).toEqual({ found: 'ABSENT' });
    expect(findReceipt(holding([shown]), shown.slice(0, -1))).toEqual({ found: 'INCOMPLETE' });
    expect(findReceipt(holding([shown]), shown.replace('2345', '234%'))).toEqual({
      found: 'INCOMPLETE',
    });
  });
});

describe('what is said of a receipt', () => {
  it('is nothing while no record is verified, and when the one that is open does not hold', () => {
    expect(findReceipt(null, shown)).toEqual({ found: 'NO_RECORD' });
    const broken = { ...holding([shown]), fault: { step: '2.4.5', about: 'ballot 0' } };
    expect(findReceipt(broken, shown)).toEqual({ found: 'UNPROVEN' });
    const mailed = comparedWith(holding([shown]), { head: 'ab'.repeat(32) });
    expect(findReceipt(mailed, shown)).toEqual({ found: 'UNPROVEN' });
    expect(findReceipt(mailed, 'A')).toEqual({ found: 'UNPROVEN' });
  });

  it('names the finalists that the ballot counts without', () => {
    const late = [{ receipt: shown, finalists: ['nomination-2'] }];
    const other = shown.replace('2345', '2346');
    expect(findReceipt(holding([other, shown], late), shown)).toEqual({
      found: 'FOUND_WITHOUT',
      without: ['nomination-2'],
    });
    expect(findReceipt(holding([other, shown], late), other)).toEqual({ found: 'FOUND' });
  });
});
