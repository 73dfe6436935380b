import type { Decision, Pair } from './bundle.ts';

/** What the tie cascade looks at. */
export interface Ties {
  pairs: Pair[];
  medians: Map<string, number>;
  /** Each finalist's lot: SHA-256 of the seed and the finalist's identifier, in hexadecimal. */
  lots: Map<string, string>;
}

/**
 * Direct comparison, then the median on the heaviest criterion, then the lot; each among those whom the one before
 * left level. Asked for the worst, every step is turned round.
 */
export function decideTie(
  { pairs, medians, lots }: Ties,
  place: number,
  among: string[],
  wanted: 'best' | 'worst',
): Decision {
  const sign = wanted === 'best' ? 1 : -1;
  const clear = among.filter((finalist) => {
    const margins = pairs
      .filter((pair) => pair.preferOne + pair.preferOther + pair.even > 0)
      .flatMap(({ one, other, preferOne, preferOther }) => {
        if (one === finalist && among.includes(other)) return [preferOne - preferOther];
        return other === finalist && among.includes(one) ? [preferOther - preferOne] : [];
      });
    return margins.length > 0 && margins.every((margin) => margin * sign > 0);
  });
  if (clear.length === 1) return { place, finalist: clear[0]!, ground: 'HEAD_TO_HEAD', among };

  const median = (finalist: string) => (medians.get(finalist) ?? -1) * sign;
  const top = Math.max(...among.map(median));
  const level = among.filter((finalist) => median(finalist) === top);
  const looked = among.filter((finalist) => medians.has(finalist));
  const shown = looked.length > 0 && {
    doubledMedians: Object.fromEntries(looked.map((one) => [one, medians.get(one)!])),
  };
  if (level.length === 1) {
    return { place, finalist: level[0]!, ground: 'HEAVIEST_MEDIAN', among, ...shown };
  }
  const drawn = level.toSorted((a, b) => (lots.get(a)! < lots.get(b)! ? -sign : sign))[0]!;
  return {
    place,
    finalist: drawn,
    ground: 'LOT',
    among,
    ...shown,
    lots: Object.fromEntries(level.map((one) => [one, lots.get(one)!])),
  };
}
