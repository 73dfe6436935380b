/** What a frozen rule has to be like (docs/record-format.md, 2.2). */
import type { Written } from '../bytes.ts';
import { readPoint } from '../group.ts';
import { ascends, bytesOf } from '../hash.ts';
import type { SumForm } from '../sums.ts';
import { methods, trusteeRoles, type Rule } from './form.ts';
import { goesByPairs, sumsBy } from './method-sums.ts';

const ID = /^[A-Za-z0-9._-]{1,64}$/;

const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;
const ascend = (texts: readonly string[]): boolean => ascends(texts, (a, b) => (a < b ? -1 : 1));
const distinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** The field of a rule that is not as 2.2.1 says; null when all are. */
export function ruleFault(rule: Rule): string | null {
  const { finalists, criteria, roll, trustees } = rule;
  const weights = criteria.map(({ weight }) => weight);
  const sole = trustees.filter((role) => role !== 'OBSERVER');
  const holds: Record<string, boolean> = {
    format: rule.format === 'decision-rule/5',
    method: methods.includes(rule.method),
    edition: ID.test(rule.edition),
    finalists:
      within(finalists.length, 2, 100) && finalists.every((id) => ID.test(id)) && ascend(finalists),
    criteria:
      within(criteria.length, 1, 20) &&
      criteria.every(({ id, weight }) => ID.test(id) && within(weight, 1, 100)) &&
      distinct(criteria.map(({ id }) => id)) &&
      weights.reduce((sum, weight) => sum + weight, 0) === 100,
    levels: within(rule.levels, 2, 10),
    roll: within(roll.length, 1, 50) && ascend(roll),
    quorum: within(rule.quorum, 1, roll.length),
    // The total of one juror is this juror's ballot.
    leastJurors: within(rule.leastJurors, Math.min(2, roll.length), roll.length),
    trustees:
      within(trustees.length, 1, 9) &&
      trustees.every((role) => trusteeRoles.includes(role)) &&
      distinct(sole),
    // With one of several each share would be the whole key.
    threshold: within(rule.threshold, Math.min(2, trustees.length), trustees.length),
    confirmWithinHours: within(rule.confirmWithinHours, 1, 168),
  };
  return Object.keys(holds).find((field) => !holds[field]) ?? null;
}

/** The joint key of a rule; throws `Refused`. */
export function keyOf({ key }: Rule): Written {
  const bytes = bytesOf(key);
  return { point: readPoint(bytes), bytes };
}

/** What ballots are like by a rule, and what is summed up of them (2.2.3, 1.9). */
export function sumFormOf({ method, finalists, criteria, levels, leastJurors }: Rule): SumForm {
  return {
    by: goesByPairs(method) ? 'PAIRS' : 'LEVELS',
    finalists: finalists.length,
    criteria: criteria.length,
    levels,
    sums: sumsBy[method],
    weights: criteria.map(({ weight }) => weight),
    least: leastJurors,
  };
}
