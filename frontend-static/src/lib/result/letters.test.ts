import { expect, it } from 'vitest';
import { letterOf } from './letters.ts';

it('finalists are lettered in the order of the rule, also more than there are letters', () => {
  const finalists = Array.from({ length: 54 }, (_, at) => `nomination-${at}`);
  const letters = finalists.map((finalist) => letterOf(finalists, finalist));
  expect([letters[0], letters[1], letters[25], letters[26], letters[52]]).toEqual([
    'A',
    'B',
    'Z',
    'A2',
    'A3',
  ]);
  expect(new Set(letters).size).toBe(54);
});
