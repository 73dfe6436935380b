import {
  generator,
  randomWeight,
  reduce,
  sumOfMultiples,
  type Point,
  type Scalar,
} from './group.ts';

/** A multiple of a point. */
export type Term = readonly [scalar: Scalar, point: Point];

/**
 * Equations of points, checked as one: each times a random weight, all added up, must give the identity. Equations that do
 * not all hold pass with a chance of 2⁻¹²⁸ (M. Bellare, J. Garay, T. Rabin 1998).
 */
export class Equations {
  readonly #terms = new Map<Point, Scalar>();

  /** How many points there are to multiply, which says how long it takes. */
  get size(): number {
    return this.#terms.size;
  }

  /** Asks that the terms on the left and those on the right be the same. */
  add(left: readonly Term[], right: readonly Term[]): void {
    const weight = randomWeight();
    for (const [scalar, point] of left) this.#count(point, weight * scalar);
    for (const [scalar, point] of right) this.#count(point, -weight * scalar);
  }

  hold(): boolean {
    const scalars = [...this.#terms.values()].map(reduce);
    return sumOfMultiples([...this.#terms.keys()], scalars).is0();
  }

  #count(point: Point, scalar: Scalar): void {
    this.#terms.set(point, (this.#terms.get(point) ?? 0n) + scalar);
  }
}

/**
 * The first of some cases whose equations do not hold, null when all do: asked of all as one, and one by one only where
 * that fails.
 */
export function firstFault(
  cases: number,
  ask: (equations: Equations, at: number) => void,
): number | null {
  const all = new Equations();
  for (let at = 0; at < cases; at++) ask(all, at);
  if (all.hold()) return null;
  return Array.from({ length: cases }).findIndex((_, at) => {
    const one = new Equations();
    ask(one, at);
    return !one.hold();
  });
}

export const once = (point: Point): Term => [1n, point];
export const timesG = (scalar: Scalar): Term => [scalar, generator];
