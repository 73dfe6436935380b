import {
  generator,
  identity,
  multiple,
  writePoints,
  type Point,
} from '../../src/lib/vote/group.ts';

const nameOf = (bytes: Uint8Array): string => bytes.join();

/**
 * Finds small logarithms: which whole number from 0 to `most` times the generator gives a point, or null. Baby steps and
 * giant steps (D. Shanks 1971): one table of some √most points, and at most as many steps for each point.
 */
export function smallLogarithms(most: number): (point: Point) => number | null {
  const width = Math.ceil(Math.sqrt(most + 1));
  const babies = [identity];
  while (babies.length < width) babies.push(babies.at(-1)!.add(generator));
  const known = new Map(writePoints(babies).map((bytes, at) => [nameOf(bytes), at]));
  const giant = multiple(generator, BigInt(width)).negate();
  return (point) => {
    const steps = [point];
    while (steps.length * width <= most) steps.push(steps.at(-1)!.add(giant));
    for (const [taken, bytes] of writePoints(steps).entries()) {
      const rest = known.get(nameOf(bytes));
      if (rest === undefined) continue;
      const found = taken * width + rest;
      return found <= most ? found : null;
    }
    return null;
  };
}
