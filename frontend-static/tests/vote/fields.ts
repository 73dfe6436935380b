/** The fields within a record's composite values, each of which a verifier has to look at (docs/record-format.md, 1.2 to 1.10). */
import { contestsOf } from '../../src/lib/vote/ballot.ts';
import type { VoteRecord } from '../../src/lib/vote/record/form.ts';
import { sumFormOf } from '../../src/lib/vote/record/rule.ts';
import type { Change } from './changes.ts';

/** A field of some bytes. */
type Field = [name: string, bytes: number];

const point = (name: string): Field[] => [
  [`${name}, sign`, 1],
  [`${name}, x`, 32],
];
const scalar = (name: string): Field => [name, 32];

const sum = [...point('A'), ...point('B')];
const part = [...point('M'), ...point('U'), ...point('V'), scalar('z')];
const knowledge = [...point('R'), scalar('z')];
const option = [
  ...['alpha', 'beta', 'a0', 'b0', 'a1', 'b1'].flatMap(point),
  ...['c0', 'z0', 'z1'].map(scalar),
];
const contest = (options: number): Field[] => [
  ...Array.from({ length: options }, () => option).flat(),
  ...point('U of one'),
  ...point('V of one'),
  scalar('z of one'),
];

function ballot(digits: string, { rule }: VoteRecord): Field[] {
  const many = parseInt(digits.slice(120, 122), 16);
  const rated = Array.from({ length: many }, (_, at) => at);
  return [
    ...([
      ['format', 8],
      ['rule', 32],
      ['id', 16],
      ['version', 4],
      ['many', 1],
    ] as Field[]),
    ...rated.map((): Field => ['rated', 1]),
    ...contestsOf(sumFormOf(rule), rated).flatMap(({ options }) => contest(options)),
  ];
}

/** One change in each field of each composite value of a record, and of what it is. */
export function fieldChanges(record: VoteRecord): (Change & { field: string })[] {
  const changes: (Change & { field: string })[] = [];
  const each = (path: Change['path'], digits: string, what: string, fields: Field[]) => {
    let end = 0;
    for (const [name, bytes] of fields) {
      end += 2 * bytes;
      const other = (parseInt(digits[end - 1]!, 16) ^ 1).toString(16);
      const value = digits.slice(0, end - 1) + other + digits.slice(end);
      changes.push({ path, value, field: `${what}: ${name}` });
    }
    if (end !== digits.length) throw new Error(`${path.join('.')} has other fields`);
  };
  const { rule, key, ballots, receipts, head, seed, sums, decryptions } = record;
  each(['rule', 'key'], rule.key, 'rule', point('key'));
  each(['rule', 'keyHash'], rule.keyHash, 'rule', [['keyHash', 32]]);
  rule.roll.forEach((seat, at) => each(['rule', 'roll', at], seat, 'rule', [['seat', 32]]));
  key.trustees.forEach(({ commitments, sharesKey, proof }, at) => {
    const of = ['key', 'trustees', at];
    commitments.forEach((one, k) => each([...of, 'commitments', k], one, 'key', point('C')));
    each([...of, 'sharesKey'], sharesKey, 'key', point('P'));
    each([...of, 'proof'], proof, 'key', knowledge);
  });
  // Ballots have the same fields: of one of those that rate most finalists.
  const most = ballots.reduce((before, one) => (one.length > before.length ? one : before));
  each(['ballots', ballots.indexOf(most)], most, 'ballot', ballot(most, record));
  receipts.forEach((one, at) => each(['receipts', at], one, 'board', [['receipt', 32]]));
  each(['head'], head, 'board', [['head', 32]]);
  sums.forEach((one, at) => each(['sums', at, 'sum'], one.sum, 'sum', sum));
  decryptions.forEach(({ parts }, at) =>
    parts.forEach((one, k) => each(['decryptions', at, 'parts', k], one, 'part', part)),
  );
  each(['seed'], seed, 'count', [['seed', 32]]);
  return changes;
}
