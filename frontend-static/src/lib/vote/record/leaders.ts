import type { Beats } from './pairwise.ts';

/** Who of those without a place the method puts before the others. */
export type Leaders = (left: readonly string[]) => string[];

export const unbeaten =
  (beats: Beats): Leaders =>
  (left) =>
    left.filter((one) => !left.some((other) => beats(other, one)));

/** @param order puts the better first */
export const foremost =
  (order: (a: string, b: string) => number): Leaders =>
  (left) =>
    left.filter((one) => left.every((other) => order(one, other) <= 0));
