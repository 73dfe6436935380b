import type { Rule } from './form.ts';
import type { Counted } from './ranking.ts';

/**
 * How often a finalist has each level, the lowest first: of a juror as often as the criteria weigh; nothing where too few
 * judged (docs/record-format.md, 1.9.3).
 */
export function gradesOf({ criteria }: Rule, { jurors, totals }: Counted): number[] {
  const all = jurors * criteria.reduce((sum, { weight }) => sum + weight, 0);
  return [all - totals.reduce((sum, total) => sum + total, 0), ...totals];
}

/** A level and how far it reaches, as a share of all grades. */
interface Run {
  level: number;
  length: bigint;
}

/**
 * Compares by majority judgment (Balinski and Laraki, PNAS 104, 2007) how often two finalists have each level, the lowest
 * first; the better before the other, whom nobody judged last. Both finalists' grades are laid out to the same length and
 * read from the middle outwards, the lower half first where both halves would decide at once.
 */
export function compareGrades(first: bigint[], second: bigint[]): number {
  const [of, otherOf] = [first, second].map((all) => all.reduce((x, y) => x + y, 0n)) as [
    bigint,
    bigint,
  ];
  if (of === 0n || otherOf === 0n) return Number(of === 0n) - Number(otherOf === 0n);
  const a = halves(first.map((many) => many * otherOf * 2n));
  const b = halves(second.map((many) => many * of * 2n));
  const lower = firstDifference(a.lower, b.lower);
  const upper = firstDifference(a.upper, b.upper);
  if (!lower || !upper) return (lower ?? upper)?.sign ?? 0;
  return lower.at <= upper.at ? lower.sign : upper.sign;
}

/** The runs of equal grades from the middle down and from the middle up. */
function halves(many: bigint[]): { lower: Run[]; upper: Run[] } {
  let left = many.reduce((x, y) => x + y, 0n) / 2n;
  const lower: Run[] = [];
  const upper: Run[] = [];
  many.forEach((length, level) => {
    const below = length < left ? length : left;
    left -= below;
    if (below > 0n) lower.unshift({ level, length: below });
    if (length > below) upper.push({ level, length: length - below });
  });
  return { lower, upper };
}

/** Where two rows of runs of the same length first differ, and which is better there: -1 the first. */
function firstDifference(a: Run[], b: Run[]): { at: bigint; sign: number } | null {
  let at = 0n;
  let [i, j] = [0, 0];
  let [x, y] = [0n, 0n];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!];
    if (one.level !== other.level) return { at, sign: one.level > other.level ? -1 : 1 };
    const [restX, restY] = [one.length - x, other.length - y];
    const step = restX < restY ? restX : restY;
    at += step;
    [x, y] = [x + step, y + step];
    if (x === one.length) [i, x] = [i + 1, 0n];
    if (y === other.length) [j, y] = [j + 1, 0n];
  }
  return null;
}
