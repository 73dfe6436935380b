import { describe, expect, it, vi } from 'vitest';
import { whileKeyIsMade } from './key.ts';

const NOT_READY = [{ code: 'KEY_NOT_READY' }];
const none = () => Promise.resolve();

describe('opening a vote whose key is being made', () => {
  it('asks again until the key is there', async () => {
    const open = vi.fn(() => Promise.resolve(open.mock.calls.length < 3 ? NOT_READY : []));
    const told: number[] = [];
    expect(await whileKeyIsMade(open, (share) => told.push(share), none)).toEqual([]);
    expect(open).toHaveBeenCalledTimes(3);
    expect(told).toEqual([0, 0.05]);
  });

  it('gives up after twenty seconds and says that it is not there', async () => {
    const waited: number[] = [];
    const open = vi.fn(() => Promise.resolve(NOT_READY));
    const wait = (milliseconds: number) => {
      waited.push(milliseconds);
      return none();
    };
    expect(await whileKeyIsMade(open, () => undefined, wait)).toEqual(NOT_READY);
    expect(waited.reduce((sum, one) => sum + one, 0)).toBe(20_000);
  });

  it('does not ask again after another refusal', async () => {
    const open = vi.fn(() => Promise.resolve([{ code: 'CHAIR_MISSING' }]));
    expect(await whileKeyIsMade(open, () => undefined, none)).toEqual([{ code: 'CHAIR_MISSING' }]);
    expect(open).toHaveBeenCalledTimes(1);
  });
});
