import type { Bundle, Levels, Pair } from './bundle.ts';

/** Where the published numbers do not fit one another; null when they all do. */
export function misfit(bundle: Bundle): string | null {
  return (
    pairsMisfit(bundle) ??
    (bundle.levels ? levelsMisfit(bundle, bundle.levels) : null) ??
    (bundle.judged ? judgedMisfit(bundle, bundle.judged) : null) ??
    (bundle.orderings && !sameCounts(bundle.pairs, pairsOf(bundle)) ? 'orderings' : null)
  );
}

const all = ({ preferOne, preferOther, even }: Pair): number => preferOne + preferOther + even;

function pairsMisfit({ rule, pairs, ballots, finalists }: Bundle): string | null {
  const sorted = rule.finalists.toSorted();
  const expected = sorted.flatMap((one, index) =>
    sorted.slice(index + 1).map((other) => one + ' ' + other),
  );
  const found = pairs.map(({ one, other }) => `${one} ${other}`).toSorted();
  if (expected.toSorted().join('\n') !== found.join('\n')) return 'pairs';
  if (finalists.map(({ id }) => id).join('\n') !== rule.finalists.join('\n')) return 'finalists';
  const many = pairs.find((pair) => all(pair) > ballots);
  return many ? `pairs: ${many.one}, ${many.other}` : null;
}

function levelsMisfit(bundle: Bundle, levels: Levels): string | null {
  const { rule } = bundle;
  const judged: Record<string, number> = {};
  if (!sameNames(Object.keys(levels), rule.finalists)) return 'levels';
  for (const [finalist, byCriterion] of Object.entries(levels)) {
    const sums = Object.values(byCriterion).map((many) => many.reduce((a, b) => a + b, 0));
    const whole =
      sameNames(
        Object.keys(byCriterion),
        rule.criteria.map(({ id }) => id),
      ) &&
      Object.values(byCriterion).every(({ length }) => length === rule.levels) &&
      new Set(sums).size === 1;
    if (!whole) return `levels: ${finalist}`;
    judged[finalist] = sums[0]!;
  }
  return judgedMisfit(bundle, judged);
}

function judgedMisfit(
  { rule, pairs, ballots }: Bundle,
  judged: Record<string, number>,
): string | null {
  if (!sameNames(Object.keys(judged), rule.finalists)) return 'judged';
  const wrong = rule.finalists.find(
    (finalist) =>
      judged[finalist]! > ballots ||
      pairs.some(
        (pair) => [pair.one, pair.other].includes(finalist) && all(pair) > judged[finalist]!,
      ),
  );
  return wrong === undefined ? null : `judged: ${wrong}`;
}

/** What the published orderings say of every pair; null when they are not orderings of this vote. */
function pairsOf({ rule, pairs, ballots, orderings = [], judged, levels }: Bundle): Pair[] | null {
  const ranks = orderings.map(
    (groups) => new Map(groups.flatMap((group, rank) => group.map((one) => [one, rank] as const))),
  );
  const fits =
    ranks.length === ballots &&
    orderings.every((groups) => groups.every(({ length }) => length > 0)) &&
    ranks.every((rank, index) => rank.size === orderings[index]!.flat().length) &&
    ranks.every((rank) => [...rank.keys()].every((one) => rule.finalists.includes(one))) &&
    rule.finalists.every((one) => {
      const many = ranks.filter((rank) => rank.has(one)).length;
      const [byLevel] = Object.values(levels?.[one] ?? {});
      return (
        many === (judged?.[one] ?? many) &&
        many === (byLevel?.reduce((sum, each) => sum + each, 0) ?? many)
      );
    });
  if (!fits) return null;
  return pairs.map(({ one, other }) => {
    const both = ranks.filter((rank) => rank.has(one) && rank.has(other));
    const preferOne = both.filter((rank) => rank.get(one)! < rank.get(other)!).length;
    const preferOther = both.filter((rank) => rank.get(one)! > rank.get(other)!).length;
    return { one, other, preferOne, preferOther, even: both.length - preferOne - preferOther };
  });
}

function sameCounts(a: Pair[], b: Pair[] | null): boolean {
  return a.every((pair, index) => {
    const other = b?.[index];
    return (
      other?.preferOne === pair.preferOne &&
      other.preferOther === pair.preferOther &&
      other.even === pair.even
    );
  });
}

function sameNames(a: string[], b: string[]): boolean {
  return a.toSorted().join('\n') === b.toSorted().join('\n');
}
