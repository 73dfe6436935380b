/** The steps of the sums and of their decryption (docs/record-format.md, 2.6 and 2.7). */
import type { Written } from '../bytes.ts';
import { firstFault, once, timesG, type Term } from '../equations.ts';
import { Refused, type Point } from '../group.ts';
import { bytesOf, hex } from '../hash.ts';
import { lotSum, seedOf } from '../lot.ts';
import { sumsOf, type Subject, type SumForm } from '../sums.ts';
import {
  combine,
  readPartial,
  toDecrypt,
  unproven,
  weightsOf,
  type PartialDecryption,
  type SumsToDecrypt,
} from '../trustees/decryption.ts';
import type { CheckedBoard } from './board-steps.ts';
import type { VoteRecord } from './form.ts';
import type { Counted } from './ranking.ts';
import { hold, reading } from './steps.ts';

/** What the ballots add up to. */
export interface SummedUp {
  subjects: Subject[];
  /** Of all subjects in order, and the lot's. */
  sums: SumsToDecrypt;
}

/** Forms the sums of ballots that were checked. */
export function sumUp({ form, ballots, recusals, election, head }: CheckedBoard): SummedUp {
  const subjects = sumsOf(form, ballots, recusals);
  const all = [...subjects.flatMap(({ sums }) => sums), lotSum(election, head)];
  return { subjects, sums: toDecrypt(election, head, all) };
}

export function checkSums(published: VoteRecord['sums'], { sums: own }: SummedUp): void {
  hold('2.6.1', published.length === own.sums.length, 'sums');
  own.sums.forEach(({ id }, at) => hold('2.6.1', published[at]!.id === id, id));
  own.sums.forEach(({ id }, at) => hold('2.6.2', published[at]!.sum === hex(own.bytes[at]!), id));
}

/** A trustee's part of the decryption, read. */
interface Decryption {
  trustee: number;
  parts: PartialDecryption[];
}

function readDecryptions({ decryptions, rule }: VoteRecord, { sums }: SumsToDecrypt): Decryption[] {
  hold('2.7.1', decryptions.length === rule.threshold, 'decryptions');
  return decryptions.map(({ trustee, parts }, at) => {
    const about = `trustee ${trustee}`;
    const before = decryptions[at - 1]?.trustee ?? 0;
    hold('2.7.1', trustee > before && trustee <= rule.trustees.length, about);
    hold('2.7.1', parts.length === sums.length, about);
    const read = (digits: string, of: number) =>
      reading('2.7.1', `${about}, ${sums[of]!.id}`, () => readPartial(bytesOf(digits)));
    return { trustee, parts: parts.map(read) };
  });
}

/** Checks all of the decryption; gives what is known of each pair or finalist, and the seed of the lot. */
export function checkDecryption(
  record: VoteRecord,
  form: SumForm,
  { subjects, sums }: SummedUp,
  publicShares: readonly Written[],
): { counted: Counted[]; seed: Uint8Array } {
  const decryptions = readDecryptions(record, sums);
  for (const { trustee, parts } of decryptions) {
    const publicShare = publicShares[trustee - 1]!;
    const wrong = unproven(sums, { number: trustee, publicShare }, parts);
    const id = wrong === null ? '' : sums.sums[wrong]!.id;
    hold('2.7.2', wrong === null, `trustee ${trustee}, ${id}`);
  }
  checkTotals(record.totals, subjects, sums, decryptions);
  const counted = countedOf(subjects, record.totals);
  const weights = form.weights.reduce((sum, weight) => sum + weight, 0);
  for (const { about, jurors, totals } of form.sums === 'MEAN' ? [] : counted) {
    const most = form.sums === 'PAIRS' ? jurors : jurors * weights;
    const all = totals.reduce((sum, total) => sum + total, 0);
    hold('2.7.4', all <= most, ['sum', ...about].join('/'));
  }
  const seed = reading('2.7.5', 'seed', () => {
    const own = seedOf(combine(...partsOf(decryptions, sums.sums.length - 1)));
    if (hex(own) !== record.seed) throw new Refused('another seed');
    return own;
  });
  return { counted, seed };
}

/** The set of trustees, and their parts of a sum. */
const partsOf = (decryptions: readonly Decryption[], at: number): [number[], Point[]] => [
  decryptions.map(({ trustee }) => trustee),
  decryptions.map(({ parts }) => parts[at]!.m.point),
];

/** 2.7.3 */
function checkTotals(
  totals: readonly number[],
  subjects: readonly Subject[],
  { sums }: SumsToDecrypt,
  decryptions: readonly Decryption[],
): void {
  const mosts = subjects.flatMap((subject) => subject.sums.map(({ most }) => most));
  hold('2.7.3', totals.length === mosts.length, 'totals');
  totals.forEach((total, at) => hold('2.7.3', total <= mosts[at]!, sums[at]!.id));
  const weights = weightsOf(decryptions.map(({ trustee }) => trustee));
  const wrong = firstFault(totals.length, (equations, at) => {
    const parts = decryptions.map(({ parts: of }, place): Term => [
      weights[place]!,
      of[at]!.m.point,
    ]);
    equations.add([timesG(BigInt(totals[at]!)), ...parts], [once(sums[at]!.beta)]);
  });
  hold('2.7.3', wrong === null, wrong === null ? '' : sums[wrong]!.id);
}

/** What is known of each pair or finalist, by the totals of all in a row. */
export function countedOf(subjects: readonly Subject[], totals: readonly number[]): Counted[] {
  let at = 0;
  return subjects.map(({ about, jurors, tooFew, sums }) => ({
    about,
    jurors: tooFew ? 0 : jurors,
    totals: totals.slice(at, (at += sums.length)),
  }));
}
