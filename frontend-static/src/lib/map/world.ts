/** The map of the world as it is drawn: paths of SVG within a frame. */
export interface World {
  width: number;
  height: number;
  /** The edge of the world, and every thirtieth meridian and parallel. */
  sphere: string;
  lines: string;
  /** Land that has no code of its own in ISO 3166-1. */
  land: string;
  /** Countries by their ISO 3166-1 alpha-2 codes, with the middle of each; small ones have no shape. */
  countries: readonly { code: string; x: number; y: number; shape: string | null }[];
}

/** A place on the map. */
export interface Place {
  code: string;
  x: number;
  y: number;
}

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The place that a key leads to from another: the nearest one that lies more in the arrow's direction than aside of it.
 * Home and End lead to the first and the last. Undefined when the key leads nowhere.
 */
export function placeAfter<P extends Place>(
  places: readonly P[],
  from: P,
  key: string,
): P | undefined {
  if (key === 'Home') return places[0];
  if (key === 'End') return places.at(-1);
  const direction = directions[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  let nearest: P | undefined;
  let least = Infinity;
  for (const place of places) {
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    if (place.code === from.code || along <= 0 || aside > along * 2) continue;
    const distance = along + 2 * aside;
    if (distance < least) {
      least = distance;
      nearest = place;
    }
  }
  return nearest;
}

/** Most classes of a shaded map. */
export const mostClasses = 5;

/** The class of a count, from 0 for none: each holds twice as many as the one before, the last all beyond. */
export function classOf(count: number): number {
  return count < 1 ? 0 : Math.min(mostClasses, Math.floor(Math.log2(count)) + 1);
}

/** The least and the most count of a class; no most for the last. */
export function boundsOf(level: number): readonly [number, number | undefined] {
  return [2 ** (level - 1), level === mostClasses ? undefined : 2 ** level - 1];
}
