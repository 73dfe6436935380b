import { expect, it } from 'vitest';
import { refusalOptions, withdrawalOptions } from './codes.ts';
import { ageOf, valueText } from './entry-words.ts';

it('says codes in words, and words as they are', () => {
  expect(valueText('COUNTRIES', 'AT IN')).toBe('Austria · India');
  expect(valueText('THEMES', 'PREVENTION')).toBe('Prevention');
  expect(valueText('KIND', 'COUNCIL')).toBe('Council');
  expect(valueText('NAME', 'Travel and transport')).toBe('Travel and transport');
  expect(valueText('ENDED', '')).toBe('–');
});

it('says how long something has waited', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  expect(ageOf('2026-11-25T00:00:00Z', now)).toBe('Came today');
  expect(ageOf('2026-11-20T12:00:00Z', now)).toBe('Waits for 5 days');
});

it('has words for every reason of a refusal and of a withdrawal', () => {
  expect(refusalOptions().map(({ value }) => value)).toHaveLength(6);
  expect(new Set(withdrawalOptions().map(({ text }) => text))).toHaveLength(5);
});
