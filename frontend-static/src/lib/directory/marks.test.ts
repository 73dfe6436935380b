import { expect, it } from 'vitest';
import { cut } from './marks.ts';

const text = 'Safe harbours for ferries';
const found = [
  { text: 'Another text', ranges: [{ start: 0, length: 7 }] },
  {
    text,
    ranges: [
      { start: 0, length: 4 },
      { start: 18, length: 7 },
    ],
  },
];

it('cuts a text into what was found and what stands between', () => {
  expect(cut(text, found)).toEqual([
    { words: 'Safe', hit: true },
    { words: ' harbours for ', hit: false },
    { words: 'ferries', hit: true },
  ]);
});

it('leaves a text whole in which nothing was found', () => {
  expect(cut('Something else', found)).toEqual([{ words: 'Something else', hit: false }]);
  expect(cut(text, undefined)).toEqual([{ words: text, hit: false }]);
  expect(cut('', found)).toEqual([]);
});
