import { describe, expect, it, vi } from 'vitest';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { explainWords } from '#lib/result/explain-words.ts';
import { recordOf } from '#tests/vote/records.ts';
import { ballot, clear, vote } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { canonicalBytes } from '../vote/record/canonical.ts';
import { methods, type Ground, type Method, type VoteRecord } from '../vote/record/form.ts';
import { verifyRecord } from '../vote/record/verify-record.ts';
import { byLetter, explain, groundOf } from './explain.ts';
import { verifiedOf, type Counting } from './verified.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

function counted(method: Method, ballots = clear, leastJurors = 2): Counting {
  const made: VoteRecord = recordOf(
    { ...vote, method, ballots, leastJurors, trustees: 1, set: [1] },
    'vote',
    drawsOf(method),
  );
  return verifiedOf(verifyRecord(canonicalBytes(made))).counting!;
}
const byMethod = new Map(methods.map((method) => [method, counted(method)]));

function said(counting: Counting, place: number): string {
  const words = explainWords();
  const name = byLetter(counting.rule.finalists, words);
  return explain(counting, counting.ranking[place - 1]!, words, name).join(' ');
}

describe.each(methods)('a result by %s', (method) => {
  it.each(locales)('is explained in %s, place by place, with no place left open', (locale) => {
    overwriteGetLocale(() => locale);
    const counting = byMethod.get(method)!;
    for (const { place } of counting.ranking) {
      expect(said(counting, place)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

describe('a place is explained in English', () => {
  const inEnglish = (counting: Counting, place: number) => {
    overwriteGetLocale(() => 'en');
    return said(counting, place);
  };

  it('by the votes of each pair', () => {
    expect(inEnglish(byMethod.get('SCHULZE')!, 1)).toContain(
      'Against Finalist B: 2 to 0. Against Finalist C: 2 to 0.',
    );
  });

  it('by the weighted mean', () => {
    // (60·2 + 40·1 + 60·2 + 40·2) / 2 / 100
    expect(inEnglish(byMethod.get('WEIGHTED_MEAN')!, 1)).toContain(
      'Weighted mean 1.80 of 2; jurors who judged: 2.',
    );
  });

  it('by the lower of the levels in the middle', () => {
    expect(inEnglish(byMethod.get('MEDIAN')!, 1)).toContain('The middle score is 2.');
    expect(inEnglish(byMethod.get('MEDIAN')!, 3)).not.toContain('undefined');
  });

  it('by nothing where too few judged', () => {
    const counting = counted('WEIGHTED_MEAN', [ballot([[1, 1], [], []]), ballot([[0, 1], [], []])]);
    expect(inEnglish(counting, 2)).not.toContain('Weighted mean');
  });

  it('by the sums of shares, those of all who were level', () => {
    const level = { ...byMethod.get('SCHULZE')! };
    level.ranking = [
      {
        place: 1,
        finalist: 'nomination-00',
        ground: 'SHARES',
        among: ['nomination-00', 'nomination-01'],
      },
    ];
    // Of B and C one juror puts C above, one both level: half a vote of two.
    level.counted = level.counted.map((one) =>
      one.about.join() === '1,2' ? { ...one, totals: [0, 1] } : one,
    );
    expect(inEnglish(level, 1)).toMatch(
      /^Tied with Finalist B; .* decided\. Sums of shares: Finalist A 2 and Finalist B 0\.25\.$/,
    );
  });
});

it('every ground has words of its own', () => {
  overwriteGetLocale(() => 'en');
  const words = explainWords();
  const all = Object.keys(words.grounds) as Ground[];
  expect(all).toHaveLength(9);
  expect(new Set(all.map((ground) => words.grounds[ground])).size).toBe(9);
  const decision = { place: 1, finalist: 'a', ground: 'LOT' as const, among: ['a', 'b', 'c'] };
  expect(groundOf(decision, words, (id) => id.toUpperCase())).toMatch(/^Tied with B and C; lots/);
});
