/** How a place of a result came about, in the reader's language: what decided, and with which totals. */
import { conjunction, number } from '#lib/i18n/format.ts';
import { letterOf } from '#lib/result/letters.ts';
import type { Decision, Ground } from '../vote/record/form.ts';
import { gradesOf } from '../vote/record/grades.ts';
import type { Counting } from './verified.ts';

/** Sentences with `{places}` to be filled. */
export interface ExplainWords {
  /** What decided, by the ground; that of a tie with `{others}`. */
  readonly grounds: Readonly<Record<Ground, string>>;
  /** What a finalist is called who stays without a name, by `{letter}`. */
  readonly finalist: string;
  readonly direct: string;
  readonly mean: string;
  readonly grade: string;
  readonly shares: string;
}

type Naming = (finalist: string) => string;

export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Calls the finalists by their letters, as the record names nobody. */
export const byLetter =
  (finalists: readonly string[], { finalist }: Pick<ExplainWords, 'finalist'>): Naming =>
  (id) =>
    fill(finalist, { letter: letterOf(finalists, id) });

/** What decided a place, without numbers. */
export function groundOf(
  { finalist, ground, among }: Decision,
  words: Pick<ExplainWords, 'grounds'>,
  name: Naming,
): string {
  const others = among.filter((id) => id !== finalist).map(name);
  return fill(words.grounds[ground], { others: conjunction(others) });
}

/** The sentences for a place, with the totals that decided it. */
export function explain(
  counting: Counting,
  decision: Decision,
  words: ExplainWords,
  name: Naming,
): string[] {
  return [groundOf(decision, words, name), ...numbersOf(counting, decision, words, name)];
}

function numbersOf(
  counting: Counting,
  { finalist, ground, among, place }: Decision,
  words: ExplainWords,
  name: Naming,
): string[] {
  switch (ground) {
    case 'DIRECT': {
      const later = counting.ranking.slice(place).map((one) => one.finalist);
      return directly(counting, finalist, later, words, name);
    }
    case 'HEAD_TO_HEAD':
      return directly(counting, finalist, among, words, name);
    case 'MEAN':
      return mean(counting, finalist, words);
    case 'GRADES':
      return grade(counting, finalist, words);
    case 'SHARES': {
      const shares = among.map((one) => `${name(one)} ${number(sharesOf(counting, one))}`);
      return [fill(words.shares, { shares: conjunction(shares) })];
    }
    default:
      return [];
  }
}

/** What is known of a pair, as seen from one of its finalists. */
function resultAgainst({ rule, counted }: Counting, finalist: string, other: string) {
  const [own, theirs] = [rule.finalists.indexOf(finalist), rule.finalists.indexOf(other)];
  const pair = counted.find(({ about }) => about.includes(own) && about.includes(theirs));
  const [first = 0, second = 0] = pair?.totals ?? [];
  const jurors = pair?.jurors ?? 0;
  return own < theirs
    ? { jurors, own: first, theirs: second }
    : { jurors, own: second, theirs: first };
}

function directly(
  counting: Counting,
  finalist: string,
  others: readonly string[],
  words: ExplainWords,
  name: Naming,
): string[] {
  return others.flatMap((other) => {
    const { jurors, own, theirs } = resultAgainst(counting, finalist, other);
    if (other === finalist || jurors === 0) return [];
    return [fill(words.direct, { other: name(other), own: number(own), theirs: number(theirs) })];
  });
}

/** Over the pairs with all others (docs/record-format.md, 2.8.8). */
function sharesOf(counting: Counting, finalist: string): number {
  return counting.rule.finalists
    .filter((other) => other !== finalist)
    .reduce((sum, other) => {
      const { jurors, own, theirs } = resultAgainst(counting, finalist, other);
      return sum + (jurors === 0 ? 0.5 : (own + (jurors - own - theirs) / 2) / jurors);
    }, 0);
}

const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** The weighted mean of a finalist's levels, as a text; the weights add up to 100. */
export function meanText({ jurors, totals }: Counting['counted'][number]): string {
  return number((totals[0] ?? 0) / jurors / 100, two);
}

function mean({ rule, counted }: Counting, finalist: string, words: ExplainWords): string[] {
  const found = counted[rule.finalists.indexOf(finalist)]!;
  if (found.jurors === 0) return [];
  const most = number(rule.levels - 1);
  return [fill(words.mean, { mean: meanText(found), most, jurors: number(found.jurors) })];
}

/** The lower of the two in the middle, as majority judgment takes it. */
function grade({ rule, counted }: Counting, finalist: string, words: ExplainWords): string[] {
  const found = counted[rule.finalists.indexOf(finalist)]!;
  if (found.jurors === 0) return [];
  const often = gradesOf(rule, found);
  let below = 0;
  const middle = (found.jurors * 100) / 2;
  const level = often.findIndex((many) => (below += many) >= middle && many > 0);
  return [fill(words.grade, { level: number(level) })];
}
