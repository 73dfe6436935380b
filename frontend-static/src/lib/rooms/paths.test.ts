import { describe, expect, it } from 'vitest';
import { byField, fieldOf } from './paths.ts';

describe('a refusal', () => {
  it.each([
    [['input', 'nominee', 'name'], 'nominee.name'],
    [['nominee', 'name'], 'nominee.name'],
    [['closesAt'], 'closesAt'],
    [['evidenceLinks', '2'], 'evidenceLinks.2'],
    [['input', 'statements', '1', 'text'], 'statements.supply'],
    [['statements', 'strategy'], 'statements.strategy'],
  ])('at %j concerns the field %s', (field, expected) => {
    expect(fieldOf({ code: 'TOO_LONG', field }, { statements: ['strategy', 'supply'] })).toBe(
      expected,
    );
  });

  it('without a path concerns the whole', () => {
    expect(fieldOf({ code: 'WRONG_STATE', field: null })).toBeNull();
    expect(byField([{ code: 'WRONG_STATE' }])).toEqual({ '': 'WRONG_STATE' });
  });

  it('is the first of its field', () => {
    const refusals = ['REQUIRED', 'TOO_SHORT'].map((code) => ({ code, field: ['opinion'] }));
    expect(byField(refusals)).toEqual({ opinion: 'REQUIRED' });
  });
});
