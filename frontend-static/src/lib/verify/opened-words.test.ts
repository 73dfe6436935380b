import { describe, expect, it } from 'vitest';
import { orderSaid } from './opened-words.ts';

/** Comparisons of the finalists in a row: 0 the one, 1 the other, 2 level. */
function saying(rated: number[], options: number[]) {
  const pairs = rated.flatMap((one, at) => rated.slice(at + 1).map((other) => [one, other]));
  return orderSaid({ rated, choices: pairs.map((about, at) => ({ about, option: options[at]! })) });
}

describe('the comparisons of a ballot', () => {
  it('are put as an order, with those that are level together', () => {
    expect(saying([0, 1, 4], [1, 0, 0])).toEqual([[1], [0], [4]]);
    expect(saying([0, 1, 2, 3], [0, 2, 0, 1, 2, 0])).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(saying([0, 1, 2], [2, 2, 2])).toEqual([[0, 1, 2]]);
  });

  it('are no order where they go in a circle, or where level ones differ', () => {
    expect(saying([0, 1, 2], [0, 1, 0])).toBeNull();
    expect(saying([0, 1, 2], [2, 0, 2])).toBeNull();
  });

  it('are an order of one, and of none', () => {
    expect(saying([3], [])).toEqual([[3]]);
    expect(saying([], [])).toEqual([]);
  });
});
