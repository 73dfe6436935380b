/** How totals become a ranking (docs/record-format.md, 2.8). */
import type { Decision, Ground, Rule } from './form.ts';
import { compareGrades, gradesOf } from './grades.ts';
import { foremost, unbeaten, type Leaders } from './leaders.ts';
import { rankedPairs, schulze } from './pairwise.ts';
import type { Pair } from './wins.ts';

/** What is known of a pair or a finalist after decryption. */
export interface Counted {
  /** The places of the finalists that it is about, one or two. */
  about: readonly number[];
  /** `N`; 0 where these were too few for anything to be decrypted. */
  jurors: number;
  /** Of a pair the votes for the one and for the other; the mean's total; the totals of the levels from 1 up. */
  totals: readonly number[];
}

/** A method, as it is asked place by place. */
interface Counting {
  leaders: Leaders;
  ground: (leader: string, left: readonly string[]) => Ground;
  /** Decides among those who lead; who stays is left to the lot. */
  level: (among: readonly string[]) => { stay: string[]; ground: Ground };
}

/** @param lots of each finalist, as hexadecimal digits */
export function rankingOf(
  rule: Rule,
  counted: readonly Counted[],
  lots: ReadonlyMap<string, string>,
): Decision[] {
  const counting = countingOf(rule, counted);
  const decisions: Decision[] = [];
  let left: readonly string[] = rule.finalists;
  while (left.length > 0) {
    const place = decisions.length + 1;
    const among = counting.leaders(left);
    const decision = decide(counting, place, left, among, lots);
    decisions.push(decision);
    left = left.filter((finalist) => finalist !== decision.finalist);
  }
  return decisions;
}

/** 2.8.2 and 2.8.9 */
function decide(
  counting: Counting,
  place: number,
  left: readonly string[],
  among: string[],
  lots: ReadonlyMap<string, string>,
): Decision {
  const [leader] = among as [string];
  if (left.length === 1) return { place, finalist: leader, ground: 'LAST', among };
  if (among.length === 1) {
    return { place, finalist: leader, ground: counting.ground(leader, left), among };
  }
  const { stay, ground } = counting.level(among);
  if (stay.length === 1) return { place, finalist: stay[0]!, ground, among };
  const drawn = stay.toSorted((a, b) => (lots.get(a)! < lots.get(b)! ? -1 : 1));
  return { place, finalist: drawn[0]!, ground: 'LOT', among };
}

function countingOf(rule: Rule, counted: readonly Counted[]): Counting {
  switch (rule.method) {
    case 'SCHULZE':
    case 'RANKED_PAIRS':
      return byPairs(rule, counted);
    case 'WEIGHTED_MEAN':
      return byLevels(rule, 'MEAN', (a, b) => compareMeans(counted[a]!, counted[b]!));
    case 'MEDIAN': {
      const grades = counted.map((one) => gradesOf(rule, one).map(BigInt));
      return byLevels(rule, 'GRADES', (a, b) => compareGrades(grades[a]!, grades[b]!));
    }
  }
}

/** @param compare puts the better finalist first, by their places */
function byLevels(
  { finalists }: Rule,
  ground: Ground,
  compare: (a: number, b: number) => number,
): Counting {
  const at = new Map(finalists.map((finalist, place) => [finalist, place]));
  return {
    leaders: foremost((a, b) => compare(at.get(a)!, at.get(b)!)),
    ground: () => ground,
    level: (among) => ({ stay: [...among], ground: 'LOT' }),
  };
}

/** The greater mean first; whom too few judged last (2.8.6). */
function compareMeans(a: Counted, b: Counted): number {
  if (a.jurors === 0 || b.jurors === 0) return Number(a.jurors === 0) - Number(b.jurors === 0);
  return b.totals[0]! * a.jurors - a.totals[0]! * b.jurors;
}

function byPairs(rule: Rule, counted: readonly Counted[]): Counting {
  const { finalists } = rule;
  const pairs = counted.map(({ about, jurors, totals }): Pair => {
    const [preferOne, preferOther] = [totals[0] ?? 0, totals[1] ?? 0];
    const [one, other] = [finalists[about[0]!]!, finalists[about[1]!]!];
    return { one, other, preferOne, preferOther, even: jurors - preferOne - preferOther };
  });
  const beats = rule.method === 'SCHULZE' ? schulze(pairs) : rankedPairs(pairs);
  const chains = rule.method === 'SCHULZE' ? 'CHAINS' : 'LOCKED';
  return {
    leaders: unbeaten(beats),
    ground: (leader, left) =>
      resultsAgainst(pairs, leader, left).every(({ margin }) => margin > 0) ? 'DIRECT' : chains,
    level(among) {
      const clear = among.filter((one) => {
        const judged = resultsAgainst(pairs, one, among).filter(({ jurors }) => jurors > 0);
        return judged.length > 0 && judged.every(({ margin }) => margin > 0);
      });
      if (clear.length === 1) return { stay: clear, ground: 'HEAD_TO_HEAD' };
      return { stay: mostShares(pairs, among), ground: 'SHARES' };
    },
  };
}

/** How a finalist's pairs with some others came out, one for each other. */
function resultsAgainst(pairs: readonly Pair[], finalist: string, others: readonly string[]) {
  return pairs.flatMap(({ one, other, preferOne, preferOther, even }) => {
    const jurors = preferOne + preferOther + even;
    if (one === finalist && others.includes(other)) {
      return [{ margin: preferOne - preferOther, jurors, own: preferOne, even }];
    }
    if (other === finalist && others.includes(one)) {
      return [{ margin: preferOther - preferOne, jurors, own: preferOther, even }];
    }
    return [];
  });
}

/** Those with the greatest sum of shares over the pairs with all others (2.8.8; J.-C. de Borda 1784). */
function mostShares(pairs: readonly Pair[], among: readonly string[]): string[] {
  const all = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  // Over one denominator, so that sums of fractions are whole numbers; even, for the halves of pairs nobody judged.
  const denominator = pairs
    .map(({ preferOne, preferOther, even }) => BigInt(2 * (preferOne + preferOther + even) || 2))
    .reduce(lcm);
  const shares = among.map((finalist) =>
    resultsAgainst(pairs, finalist, all).reduce((sum, { jurors, own, even }) => {
      if (jurors === 0) return sum + denominator / 2n;
      return sum + (BigInt(2 * own + even) * denominator) / BigInt(2 * jurors);
    }, 0n),
  );
  const most = shares.reduce((a, b) => (a > b ? a : b));
  return among.filter((_, at) => shares[at] === most);
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
