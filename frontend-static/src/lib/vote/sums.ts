/** What is summed up of the ballots before anything is decrypted (docs/record-format.md, 1.9). */
import { contestsOf, type Ballot, type BallotForm } from './ballot.ts';
import { noCiphertext, plus, type Ciphertext } from './elgamal.ts';
import type { LateRecusal } from './receipts.ts';
import type { Sum } from './trustees/decryption.ts';

export interface SumForm extends BallotForm {
  sums: 'PAIRS' | 'MEAN' | 'MEDIAN';
  /** Of each criterion. */
  weights: readonly number[];
  /** Of how few jurors nothing is decrypted. */
  least: number;
}

/** The sums about a pair or a finalist. */
export interface Subject {
  about: readonly number[];
  /** How many ballots count for it: `N`. */
  jurors: number;
  /** Whether these are fewer than the rule asks for, so that there are no sums. */
  tooFew: boolean;
  sums: (Sum & { most: number })[];
}

const multipleOf = ({ alpha, beta }: Ciphertext, times: number): Ciphertext => ({
  alpha: alpha.multiplyUnsafe(BigInt(times)),
  beta: beta.multiplyUnsafe(BigInt(times)),
});

const total = (ciphertexts: Iterable<Ciphertext>): Ciphertext =>
  [...ciphertexts].reduce(plus, noCiphertext);

/** Of each contest, by its id, the ciphertexts of each option over the ballots for which it counts. */
function optionSums(
  form: BallotForm,
  ballots: readonly Ballot[],
  recusals: readonly LateRecusal[],
) {
  const left = new Set(recusals.map(({ ballot, finalist }) => `${ballot} ${finalist}`));
  const all = Array.from({ length: form.finalists }, (_, finalist) => finalist);
  const contests = new Map(
    contestsOf(form, all).map(({ id, options, about }) => [
      id,
      { about, jurors: 0, options: Array.from({ length: options }, () => noCiphertext) },
    ]),
  );
  ballots.forEach((ballot, at) => {
    for (const { form: one, options } of ballot.contests) {
      if (one.about.some((finalist) => left.has(`${at} ${finalist}`))) continue;
      const sum = contests.get(one.id)!;
      sum.jurors += 1;
      sum.options = options.map(({ ciphertext: { alpha, beta } }, option) =>
        plus(sum.options[option]!, { alpha: alpha.point, beta: beta.point }),
      );
    }
  });
  return [...contests.values()];
}

/** Forms the sums of a vote, in their order; the ballots stand in the order of their receipts. */
export function sumsOf(
  form: SumForm,
  ballots: readonly Ballot[],
  recusals: readonly LateRecusal[],
): Subject[] {
  const contests = optionSums(form, ballots, recusals);
  const subjects =
    form.sums === 'PAIRS'
      ? contests.map((contest) => [contest])
      : Array.from({ length: form.finalists }, (_, finalist) =>
          contests.filter(({ about }) => about[0] === finalist),
        );
  return subjects.map((of) => {
    const { about, jurors } = of[0]!;
    const tooFew = jurors < form.least;
    const options = of.map((contest) => contest.options);
    return { about, jurors, tooFew, sums: tooFew ? [] : sumsAbout(form, about, jurors, options) };
  });
}

/** @param options of each contest about it, the sum of each option */
function sumsAbout(
  { sums, weights, levels }: SumForm,
  about: readonly number[],
  jurors: number,
  options: readonly Ciphertext[][],
): Subject['sums'] {
  const id = ['sum', ...about].join('/');
  if (sums === 'PAIRS') {
    return [0, 1].map((option) => ({
      id: `${id}/${option}`,
      most: jurors,
      ...options[0]![option]!,
    }));
  }
  const most = jurors * weights.reduce((sum, weight) => sum + weight, 0);
  const byLevel = Array.from({ length: levels - 1 }, (_, below) =>
    total(options.map((of, criterion) => multipleOf(of[below + 1]!, weights[criterion]!))),
  );
  if (sums === 'MEDIAN') {
    return byLevel.map((sum, below) => ({ id: `${id}/${below + 1}`, most, ...sum }));
  }
  const mean = total(byLevel.map((sum, below) => multipleOf(sum, below + 1)));
  return [{ id, most: most * (levels - 1), ...mean }];
}
