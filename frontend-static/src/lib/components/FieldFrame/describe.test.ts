import { expect, it } from 'vitest';
import { describedBy, lengthOf } from './describe.ts';

it('counts characters outside the basic plane as one', () => {
  expect(lengthOf('𠮷野家 🙂')).toBe(5);
});

it('describes a control by what it has, the error before the counter', () => {
  expect(describedBy('name', { hint: 'Full name', error: 'Enter a name', limit: 200 })).toBe(
    'name-hint name-error name-count',
  );
});

it('describes a bare control by nothing', () => {
  expect(describedBy('name', {})).toBeUndefined();
});
