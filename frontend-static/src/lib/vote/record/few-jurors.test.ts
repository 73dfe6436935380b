import { expect, it, vi } from 'vitest';
import { recordOf, type Vote } from '#tests/vote/records.ts';
import { ballot, stepOf } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

/** Twenty jurors, of whom only the last ones may judge the third finalist, whom they put first; the others put the first above the second. */
const twenty = (judges: number, leastJurors: number): Vote => ({
  ...{ method: 'SCHULZE', finalists: 3, weights: [100], levels: 3, seats: 20, leastJurors },
  ballots: Array.from({ length: 20 }, (_, juror) =>
    juror < 20 - judges ? ballot([[1], [0], []]) : ballot([[0], [0], [1]]),
  ),
  ...{ trustees: 1, set: [1] },
});

it.each([
  [1, 2, 'one juror’s 1:0 is not even decrypted, and 19:0 beats it', false],
  [2, 3, 'nor is 2:0 where three are asked for', false],
  [2, 2, '2:0 beats 18:0 where two are enough', true],
])('with %i who judge a finalist, and a least number of %i: %s', (judges, least, _, wins) => {
  const record = recordOf(twenty(judges, least), 'twenty', drawsOf('twenty'));
  expect(stepOf(record)).toBeNull();
  const [first] = record.ranking;
  expect(record.sums.map(({ id }) => id)).toEqual(
    wins
      ? ['sum/0/1/0', 'sum/0/1/1', 'sum/0/2/0', 'sum/0/2/1', 'sum/1/2/0', 'sum/1/2/1', 'lot']
      : ['sum/0/1/0', 'sum/0/1/1', 'lot'],
  );
  expect(record.totals).toEqual(wins ? [18, 0, 0, 2, 0, 2] : [20 - judges, 0]);
  expect([first!.finalist, first!.ground]).toEqual(
    wins ? ['nomination-02', 'DIRECT'] : ['nomination-00', 'SHARES'],
  );
});
