import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test('sentences have a space between them, except beside a Chinese full stop or bracket, and none for one that is empty', () => {
  expect(sentences(['', 'Un.', '', 'Deux.', null])).toBe('Un. Deux.');
  expect(sentences(['一。', undefined, false, '二：', '“三。”', '四。'])).toBe(
    '一。二：“三。”四。',
  );
  expect(sentences(['联系方式：a@b.example', 'In English.', '二。'])).toBe(
    '联系方式：a@b.example In English. 二。',
  );
  expect(sentences(['问题', '（选填）'])).toBe('问题（选填）');
  expect(sentences([])).toBe('');
});
