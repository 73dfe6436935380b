import { describe, expect, test } from 'vitest';
import { kept } from './kept.ts';

describe('a format that is kept', () => {
  test('is made once for a language and its options', () => {
    const options = { month: 'long', timeZone: undefined } as const;
    const format = kept(Intl.DateTimeFormat, 'fr', options);
    expect(kept(Intl.DateTimeFormat, 'fr', { month: 'long' })).toBe(format);
  });

  test('is another one for another language, other options or another kind', () => {
    const formats = new Set<unknown>([
      kept(Intl.NumberFormat, 'fr'),
      kept(Intl.NumberFormat, 'ar'),
      kept(Intl.NumberFormat, 'fr', { style: 'percent' }),
      kept(Intl.Collator, 'fr'),
    ]);
    expect(formats.size).toBe(4);
  });
});
