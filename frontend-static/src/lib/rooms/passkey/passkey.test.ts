import { describe, expect, it } from 'vitest';
import { failureOf, proven } from './passkey.ts';

const failed = (name: string) => Object.assign(new Error(name), { name });

describe('an authenticator that gives nothing', () => {
  it('was cancelled, or has no such passkey', () => {
    expect(failureOf(failed('NotAllowedError'), 2_000, 300_000)).toBe('PASSKEY_CANCELLED');
  });

  it('was waited for until the time was over', () => {
    expect(failureOf(failed('NotAllowedError'), 300_001, 300_000)).toBe('PASSKEY_TIMED_OUT');
  });

  it('cannot be asked at this address', () => {
    expect(failureOf(failed('SecurityError'), 1, 300_000)).toBe('PASSKEY_UNSUPPORTED');
  });

  it('cannot be unlocked', () => {
    expect(failureOf(failed('NotSupportedError'), 1, 300_000)).toBe('PASSKEY_UNUSABLE');
  });
});

describe('an act that may ask for the passkey', () => {
  it('is done once when it does not', async () => {
    let times = 0;
    const refusals = await proven('jury', () => {
      times++;
      return Promise.resolve([{ code: 'NOT_CHAIR' }]);
    });
    expect(refusals).toEqual([{ code: 'NOT_CHAIR' }]);
    expect(times).toBe(1);
  });
});
