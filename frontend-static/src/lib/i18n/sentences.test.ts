import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sentences } from './sentences.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

test('sentences have a space between them, except in Chinese, and none for one that is empty', () => {
  overwriteGetLocale(() => 'fr');
  expect(sentences(['Un.', '', 'Deux.'])).toBe('Un. Deux.');
  overwriteGetLocale(() => 'zh');
  expect(sentences(['一。', '', '二。'])).toBe('一。二。');
});
