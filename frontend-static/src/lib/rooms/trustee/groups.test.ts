import { describe, expect, it } from 'vitest';
import { groupsToAsk, isGroup } from './groups.ts';

const text = '7G2KX-00000-1ABCD-EFGHJ-KMNPQ-RSTVW-XYZ01-23456';

describe('the groups of a recovery text that are asked back', () => {
  it('are always two different ones, whatever is drawn', () => {
    for (let first = 0; first < 8; first++) {
      for (let second = 0; second < 7; second++) {
        const draws = [first, second];
        const [one, other] = groupsToAsk(() => draws.shift()!);
        expect(one).toBeLessThan(other!);
        expect(other).toBeLessThan(8);
      }
    }
  });

  it('are taken in small letters, with spaces, and with characters that look alike', () => {
    expect(isGroup(text, 0, ' 7g2 kx')).toBe(true);
    expect(isGroup(text, 1, 'ooOO0')).toBe(true);
    expect(isGroup(text, 2, 'labcd')).toBe(true);
  });

  it('are not taken when they are another group, or none', () => {
    expect(isGroup(text, 0, '7G2KY')).toBe(false);
    expect(isGroup(text, 1, '7G2KX')).toBe(false);
    expect(isGroup(text, 0, '')).toBe(false);
  });
});
