import { afterEach, expect, it } from 'vitest';
import { forgetNomination } from './forget.ts';

afterEach(() => localStorage.clear());

it('drops what was typed for a nomination, and nothing of another', () => {
  const gone = [
    'nomination a',
    'typed nominations change a',
    'typed nominations withdrawal a',
    'typed nominations answer q1',
  ];
  const others = [
    'nomination new',
    'nomination b',
    'typed nominations change b',
    'typed nominations answer q2',
  ];
  for (const name of [...gone, ...others]) localStorage.setItem(name, '{}');
  forgetNomination('a', [{ id: 'q1' }]);
  expect(Object.keys(localStorage).sort()).toEqual(others.sort());
});
