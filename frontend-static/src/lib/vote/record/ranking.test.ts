import { describe, expect, it } from 'vitest';
import type { Method, Rule } from './form.ts';
import { rankingOf, type Counted } from './ranking.ts';

const ids = ['a', 'b', 'c', 'd'];
const ruleOf = (method: Method, finalists: number): Rule => ({
  ...{ format: 'decision-rule/5', edition: 'e', method, levels: 3, quorum: 1, leastJurors: 1 },
  ...{ roll: [], trustees: ['SERVICE'], threshold: 1, key: '', keyHash: '', confirmWithinHours: 1 },
  criteria: [{ id: 'x', weight: 100 }],
  finalists: ids.slice(0, finalists),
});

/** The lots fall to the last finalist first. */
const lots = new Map(ids.map((id, at) => [id, String(9 - at)]));

/** `ab 3 2 5`: of 5 jurors 3 put a above b, 2 b above a. */
const pairsOf = (...pairs: string[]): Counted[] =>
  pairs.map((pair) => {
    const [who, one, other, jurors] = pair.split(' ') as [string, string, string, string];
    const about = [...who].map((id) => ids.indexOf(id));
    const totals = Number(jurors) > 0 ? [Number(one), Number(other)] : [];
    return { about, jurors: Number(jurors), totals };
  });

const places = (method: Method, finalists: number, counted: Counted[]): string =>
  rankingOf(ruleOf(method, finalists), counted, lots)
    .map(({ finalist, ground, among }) => `${finalist} ${ground} ${among.join('')}`)
    .join(', ');

describe('a ranking by pairs', () => {
  it('goes by won pairs where somebody wins them all', () => {
    const counted = pairsOf('ab 3 2 5', 'ac 1 4 5', 'bc 0 5 5');
    const expected = 'c DIRECT c, a DIRECT a, b LAST b';
    expect(places('SCHULZE', 3, counted)).toBe(expected);
    expect(places('RANKED_PAIRS', 3, counted)).toBe(expected);
  });

  it('goes by chains or locked pairs in a circle, of which the weakest win falls', () => {
    const counted = pairsOf('ab 7 2 9', 'bc 6 3 9', 'ac 4 5 9');
    expect(places('SCHULZE', 3, counted)).toBe('a CHAINS a, b DIRECT b, c LAST c');
    expect(places('RANKED_PAIRS', 3, counted)).toBe('a LOCKED a, b DIRECT b, c LAST c');
  });

  it('goes by shares of votes, so that a pair of few jurors is not weak', () => {
    // a beats b by 2 of 2, b beats c by 6 of 9, c beats a by 5 of 9.
    const counted = pairsOf('ab 2 0 2', 'bc 6 3 9', 'ac 4 5 9');
    expect(places('SCHULZE', 3, counted)).toBe('a CHAINS a, b DIRECT b, c LAST c');
  });

  it('decides between level ones by their own pairs, then by shares, then by lot', () => {
    // A circle of equal wins: all are level. Chains go over c also when it has its place, so that a and b stay level.
    const circle = pairsOf('ab 5 4 9', 'bc 5 4 9', 'ac 4 5 9');
    expect(places('SCHULZE', 3, circle)).toBe('c LOT abc, a HEAD_TO_HEAD ab, b LAST b');
    const shares = pairsOf('ab 4 4 9', 'ac 5 3 9', 'bc 4 4 9');
    // a has (9 + 11) / 18, b (9 + 9) / 18, c (7 + 9) / 18.
    expect(places('RANKED_PAIRS', 3, shares)).toBe('a SHARES ab, b SHARES bc, c LAST c');
  });
});

describe('a ranking by levels', () => {
  const of = (...finalists: [jurors: number, ...totals: number[]][]): Counted[] =>
    finalists.map(([jurors, ...totals], at) => ({ about: [at], jurors, totals }));

  it('goes by the mean of those who judged; whom too few judged comes last', () => {
    const counted = of([0], [3, 400], [2, 300], [0]);
    expect(places('WEIGHTED_MEAN', 4, counted)).toBe('c MEAN c, b MEAN b, d LOT ad, a LAST a');
    expect(places('WEIGHTED_MEAN', 2, of([2, 200], [3, 300]))).toBe('b LOT ab, a LAST a');
  });

  it('goes by the median, then by the grades around it, of as many as judged', () => {
    // Levels 0, 1, 2, a hundred grades a juror: a 1 1 2, b 0 1 2 2, c 0 0 2; above the median 1 b has 2 first.
    const counted = of([3, 200, 100], [4, 100, 200], [3, 0, 100]);
    expect(places('MEDIAN', 3, counted)).toBe('b GRADES b, a GRADES a, c LAST c');
    // 0 1 2 and the same twice are level.
    expect(places('MEDIAN', 2, of([3, 100, 100], [6, 200, 200]))).toBe('b LOT ab, a LAST a');
  });
});
