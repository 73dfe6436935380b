import { describe, expect, it } from 'vitest';
import { orderOf } from './order.ts';

const finalists = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
const criteria = [
  { id: 'strategy', weight: 60 },
  { id: 'supply', weight: 40 },
];
const order = (ratings: Record<string, [number, number]>) =>
  orderOf(
    finalists,
    criteria,
    Object.fromEntries(
      Object.entries(ratings).map(([id, [strategy, supply]]) => [id, { strategy, supply }]),
    ),
  ).map((group) => group.map(({ id }) => id));

describe('the order that ratings make', () => {
  it('goes by the sum of weight times level', () => {
    expect(order({ a: [0, 4], b: [3, 0], c: [4, 4], d: [0, 0] })).toEqual([
      ['c'],
      ['b'],
      ['a'],
      ['d'],
    ]);
  });

  it('puts those together whose sums are the same, also by other levels', () => {
    expect(order({ a: [2, 0], b: [0, 3], c: [1, 1], d: [1, 1] })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
