import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostWords, wordCount } from './word-count.ts';

const cases = JSON.parse(
  readFileSync(
    new URL('../../../../functions/src/test/resources/words.json', import.meta.url),
    'utf8',
  ),
) as { text: string; words: number }[];

test.each(cases)('counts $words in “$text”, as the server does', ({ text, words }) => {
  expect(wordCount(text)).toBe(words);
});

test('takes more characters in Chinese than words elsewhere', () => {
  expect(mostWords('ZH')).toBe(800);
  expect(mostWords('ar')).toBe(500);
});
