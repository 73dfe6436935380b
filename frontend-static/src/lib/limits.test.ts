import { describe, expect, it } from 'vitest';
import { inUnits } from './limits.ts';

describe('a duration', () => {
  it('is told in units', () => {
    expect(inUnits('PT8H', 'H')).toBe(8);
    expect(inUnits('P30D', 'D')).toBe(30);
    expect(inUnits('P1DT2H', 'H')).toBe(26);
    expect(inUnits('PT30M', 'S')).toBe(1800);
  });
});
