import { describe, expect, it } from 'vitest';
import { stepNow, type Progress } from './step.ts';

const at = '2026-11-01T00:00:00Z';
/** How many of the steps of before the vote each of three has taken. */
const standing = (
  taken: number[],
  more: { ready?: boolean; board?: boolean; asked?: boolean } = {},
) => ({
  number: 2,
  trustees: taken.map((many, index): Progress => ({
    number: index + 1,
    committedAt: many > 0 ? at : null,
    sentAt: many > 1 ? at : null,
    confirmedAt: many > 2 ? at : null,
    decryptedAt: many > 3 ? at : null,
  })),
  ready: false,
  board: false,
  asked: false,
  ...more,
});

describe('the step of a trustee', () => {
  it('is to commit first, whatever the others have done', () => {
    expect(stepNow(standing([0, 0, 0]))).toEqual({ step: 'COMMIT' });
    expect(stepNow(standing([1, 0, 1]))).toEqual({ step: 'COMMIT' });
  });

  it('waits for whoever has not come as far', () => {
    expect(stepNow(standing([1, 1, 0]))).toEqual({ step: null, waits: 'SHARE', on: [3] });
    expect(stepNow(standing([1, 2, 1]))).toEqual({ step: null, waits: 'CONFIRM', on: [1, 3] });
    expect(stepNow(standing([2, 3, 2]))).toEqual({ step: null, waits: 'DECRYPT', on: [1, 3] });
  });

  it('comes once all have come as far', () => {
    expect(stepNow(standing([1, 1, 1]))).toEqual({ step: 'SHARE' });
    expect(stepNow(standing([2, 1, 2]))).toEqual({ step: 'SHARE' });
    expect(stepNow(standing([2, 2, 2]))).toEqual({ step: 'CONFIRM' });
    expect(stepNow(standing([2, 2, 3]))).toEqual({ step: 'CONFIRM' });
  });

  it('waits for the service when all people have confirmed', () => {
    expect(stepNow(standing([3, 3, 3]))).toEqual({ step: null, waits: 'DECRYPT', on: [1] });
  });

  it('is to decrypt once the count is confirmed, not when the receipts are fixed, and then nothing', () => {
    const ready = { ready: true };
    expect(stepNow(standing([3, 3, 3], ready))).toEqual({ step: null, waits: 'VOTE' });
    const closed = { ...ready, board: true };
    expect(stepNow(standing([3, 3, 3], closed))).toEqual({ step: null, waits: 'RELEASE' });
    const asked = { ...closed, asked: true };
    expect(stepNow(standing([3, 3, 3], asked))).toEqual({ step: 'DECRYPT' });
    expect(stepNow(standing([3, 4, 3], asked))).toEqual({ step: null, waits: 'NOTHING' });
  });
});
