/** How a place of a result came about, in the reader's language: what decided, and with which published numbers. */
import { number } from '#lib/i18n/format.ts';
import type { Bundle, Decision } from './bundle.ts';

/** Sentences with `{places}` to be filled. */
export interface ExplainWords {
  /** What decided, by the ground. */
  readonly grounds: Record<string, string>;
  /** What a finalist is called who stays without a name, by `{letter}`. */
  readonly finalist: string;
  readonly level: string;
  readonly direct: string;
  readonly mean: string;
  readonly grade: string;
  readonly first: string;
  readonly medians: string;
}

type Naming = (finalist: string) => string;

const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Calls the finalists by the letters of the bundle, which names nobody. */
export const byLetter =
  (bundle: Bundle, words: Pick<ExplainWords, 'finalist'>): Naming =>
  (id) => {
    const label = bundle.finalists.find((one) => one.id === id)?.label;
    return label ? fill(words.finalist, { letter: label.replace(/^.* /, '') }) : id;
  };

/** The sentences for a place. */
export function explain(
  bundle: Bundle,
  decision: Decision,
  words: ExplainWords,
  name: Naming,
): string[] {
  const others = decision.among.filter((id) => id !== decision.finalist);
  const level = ['HEAD_TO_HEAD', 'HEAVIEST_MEDIAN', 'LOT'].includes(decision.ground)
    ? [fill(words.level, { others: others.map(name).join(', ') })]
    : [];
  return [words.grounds[decision.ground] ?? decision.ground, ...level, ...numbers()];

  function numbers(): string[] {
    switch (decision.ground) {
      case 'DIRECT':
        return directly(bundle.ranking.slice(decision.place));
      case 'HEAD_TO_HEAD':
        return directly(others);
      case 'MEAN':
        return mean();
      case 'GRADES':
        return grade();
      case 'FEWEST_FIRST':
        return first();
      case 'HEAVIEST_MEDIAN':
        return medians();
      default:
        return [];
    }
  }

  function directly(against: readonly string[]): string[] {
    return against.flatMap((other) => {
      const pair = bundle.pairs.find(
        ({ one, other: two }) =>
          (one === decision.finalist && two === other) ||
          (one === other && two === decision.finalist),
      );
      if (!pair || pair.preferOne + pair.preferOther + pair.even === 0) return [];
      const [own, theirs] =
        pair.one === decision.finalist
          ? [pair.preferOne, pair.preferOther]
          : [pair.preferOther, pair.preferOne];
      return [fill(words.direct, { other: name(other), own: number(own), theirs: number(theirs) })];
    });
  }

  function mean(): string[] {
    const levels = bundle.levels?.[decision.finalist];
    if (!levels) return [];
    let total = 0;
    for (const { id, weight } of bundle.rule.criteria)
      (levels[id] ?? []).forEach((many, value) => (total += weight * value * many));
    const jurors = Object.values(levels)[0]?.reduce((all, many) => all + many, 0) ?? 0;
    if (jurors === 0) return [];
    // The weights add up to 100.
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return [
      fill(words.mean, {
        mean: number(total / jurors / 100, digits),
        most: number(bundle.rule.levels - 1),
        jurors: number(jurors),
      }),
    ];
  }

  /** The lower of the two in the middle, as majority judgment takes it. */
  function grade(): string[] {
    const levels = bundle.levels?.[decision.finalist];
    if (!levels) return [];
    const often = Array.from({ length: bundle.rule.levels }, (_, value) =>
      bundle.rule.criteria.reduce(
        (all, { id, weight }) => all + weight * (levels[id]?.[value] ?? 0),
        0,
      ),
    );
    let below = 0;
    const middle = often.reduce((all, many) => all + many, 0) / 2;
    const value = often.findIndex((many) => (below += many) >= middle && many > 0);
    return value < 0 ? [] : [fill(words.grade, { level: number(value) })];
  }

  function first(): string[] {
    const round = bundle.rule.finalists.length - decision.place;
    const votes = bundle.rounds?.[round]?.[decision.finalist] ?? 0;
    const judged = bundle.judged?.[decision.finalist];
    return judged === undefined
      ? []
      : [
          fill(words.first, {
            round: number(round + 1),
            votes: number(votes),
            judged: number(judged),
          }),
        ];
  }

  function medians(): string[] {
    const found = Object.entries(decision.doubledMedians ?? {});
    return found.length === 0
      ? []
      : [
          fill(words.medians, {
            medians: found.map(([id, doubled]) => `${name(id)} ${number(doubled / 2)}`).join(', '),
          }),
        ];
  }
}
