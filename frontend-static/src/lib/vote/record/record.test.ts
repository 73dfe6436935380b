import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { changesOf, flipped, put } from '#tests/vote/changes.ts';
import { recordOf, type Vote } from '#tests/vote/records.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { atRandom, generator, order, writePoint, writeScalar } from '../group.ts';
import { readBallot } from '../ballot.ts';
import { bytesOf, hex } from '../hash.ts';
import type { Subject } from '../sums.ts';
import { canonicalBytes, writeCanonical } from './canonical.ts';
import { checkDecryption, checkSums } from './decryption-steps.ts';
import type { VoteRecord } from './form.ts';
import { checkKey } from './key-steps.ts';
import { keyOf, sumFormOf } from './rule.ts';
import type { StepFails } from './steps.ts';
import { verifyRecord, type Mailed } from './verify-record.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const ballot = (ratings: number[][], late: number[] = [], version = 1) => ({
  ratings: new Map(ratings.flatMap((levels, at) => (levels.length > 0 ? [[at, levels]] : []))),
  late,
  version,
});

/** Three of four have voted; one may not judge the last finalist, one said so after voting. */
const vote: Vote = {
  method: 'SCHULZE',
  finalists: 3,
  weights: [60, 40],
  levels: 3,
  leastJurors: 1,
  seats: 4,
  ballots: [
    ballot([[2, 1], [1, 1], []]),
    ballot(
      [
        [2, 2],
        [0, 1],
        [1, 2],
      ],
      [2],
      3,
    ),
    ballot([
      [0, 0],
      [2, 1],
      [1, 0],
    ]),
  ],
  trustees: 3,
  set: [1, 3],
};
const record = recordOf(vote, 'vote', drawsOf('a vote'));

/** Another record than the one it is made of. */
function changed(change: (record: VoteRecord) => void, of: VoteRecord = record): VoteRecord {
  const copy = structuredClone(of);
  change(copy);
  return copy;
}

const verify = (of: unknown, mailed: Mailed = {}) => verifyRecord(canonicalBytes(of), mailed);
const stepOf = (of: unknown, mailed: Mailed = {}) => verify(of, mailed).fault?.step ?? null;
/** A text of JSON within so many objects. */
const nested = (deep: number, text: string) => '{"a":'.repeat(deep) + text + '}'.repeat(deep);
const ofText = (text: string) => verifyRecord(new TextEncoder().encode(text)).fault?.step;
const { ruleHash, head, recordHash } = verify(record);
const mailed = { ruleHash, head, recordHash };

describe('a record', () => {
  it('is verified, and compared with what was mailed', () => {
    const told: [number, number][] = [];
    const found = verifyRecord(canonicalBytes(record), mailed, (...done) => told.push(done));
    expect(found.fault).toBeNull();
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 12]);
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([12]));
    // Pairs 0–1, 0–2 and 1–2, without the juror who may not judge the third and the one who said so later.
    expect(found.count?.counted).toEqual([
      { about: [0, 1], jurors: 3, totals: [2, 1] },
      { about: [0, 2], jurors: 1, totals: [0, 1] },
      { about: [1, 2], jurors: 1, totals: [1, 0] },
    ]);
    expect(found.record?.ranking).toEqual(record.ranking);
    const other = '0'.repeat(64);
    expect(stepOf(record, { ...mailed, ruleHash: other })).toBe('2.2.2');
    expect(stepOf(record, { ...mailed, head: other })).toBe('2.5.4');
    expect(stepOf(record, { ...mailed, recordHash: other })).toBe('2.9.1');
  });

  it('is verified by every method', () => {
    for (const method of ['RANKED_PAIRS', 'WEIGHTED_MEAN', 'MEDIAN'] as const) {
      // The third finalist has one juror only, and so no totals where there have to be two.
      const leastJurors = method === 'MEDIAN' ? 1 : 2;
      const one = recordOf({ ...vote, method, leastJurors }, method, atRandom);
      expect(verify(one).fault).toBeNull();
      expect(one.ranking).toHaveLength(3);
      if (method === 'WEIGHTED_MEAN') expect(one.ranking[2]!.finalist).toBe('nomination-02');
    }
  });

  it('is one file to the byte', () => {
    const text = writeCanonical(record);
    expect(ofText(text)).toBeUndefined();
    for (const other of [
      text + '\n',
      '\ufeff' + text,
      text.replace(',', ', '),
      text.replace('"ballots"', '"ballots":[],"ballots"'),
      text.replace('"levels":3', '"levels":3.0'),
      text.replace('"levels":3', '"levels":3e0'),
      text.replace('"levels":3', '"levels":-3'),
      text.replace('"levels":3', '"levels":2147483648'),
      text.replace('"edition-vote"', '"edition\\u002dvote"'),
      text.replace('"edition-vote"', '"\\ud800"'),
      text.replace('"rule":', '"\\udfff":'),
      text.replace('"levels":3', '"levels":null'),
      text.replace('"levels":3', '"levels":true'),
      nested(14, text),
      nested(100_000, '1'),
      `[${text}]`,
      '"x"',
      '[]',
      '3',
      `{"rule":0,${text.slice(1)}`,
      text.slice(0, -1),
      '',
      'null ',
      '['.repeat(1_000_000),
      '['.repeat(100_000) + ']'.repeat(100_000),
    ]) {
      expect(ofText(other), other.slice(0, 60)).toBe('2.1.1');
    }
    expect(ofText(nested(15, '1'))).toBe('2.1.2');
    expect(ofText(nested(16, '1'))).toBe('2.1.1');
    expect(verifyRecord(Uint8Array.of(0x22, 0xff, 0x22)).fault?.step).toBe('2.1.1');
    // A surrogate as UTF-8 cannot write it.
    expect(verifyRecord(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)).fault?.step).toBe('2.1.1');
  });

  it('has the fields of its format and no others', () => {
    expect(stepOf({})).toBe('2.1.2');
    const fields: ((of: VoteRecord & Record<string, unknown>) => void)[] = [
      (of) => (of.more = 1),
      (of) => (of.format = 'record/2' as 'record/1'),
      (of) => (of.rule.roll[0] = of.rule.roll[0]!.toUpperCase()),
      (of) => (of.receipts[0] += '00'),
      (of) => (of.seed = ''),
      (of) => (of.ballots[0] = of.ballots[0]!.toUpperCase()),
      (of) => (of.rule.key += '0'),
      (of) => (of.sums[0]!.sum = 'x'.repeat(132)),
      (of) => (of.decryptions[0]!.parts[0] += '٠٠'),
      (of) => (of.lateRecusals[0] = [0] as unknown as [number, number]),
      (of) => (of.totals[0] = '2' as unknown as number),
      (of) => Object.defineProperty(of.key, '__proto__', { value: 1, enumerable: true }),
    ];
    for (const field of fields) expect(stepOf(changed(field as never))).toBe('2.1.2');
  });
});

describe('an attack is named:', () => {
  const attack = (step: string, change: (of: VoteRecord) => void) =>
    expect(stepOf(changed(change))).toBe(step);

  it('a forged row of the result', () => {
    attack('2.8.1', ({ ranking }) => {
      [ranking[0]!.finalist, ranking[1]!.finalist] = [ranking[1]!.finalist, ranking[0]!.finalist];
    });
    attack('2.8.1', ({ ranking }) => ranking.pop());
    attack('2.8.1', ({ ranking }) => ranking.push({ ...ranking[0]!, place: 4 }));
    attack('2.8.1', ({ ranking }) => (ranking[0]!.among = [ranking[0]!.among.join() + ',']));
    attack('2.8.1', ({ ranking }) => (ranking[0]!.ground = 'LOT'));
  });

  it('forged totals', () => {
    attack('2.7.3', ({ totals }) => (totals[0] = 3));
    attack('2.7.3', ({ totals }) => (totals[0] = 4));
    attack('2.7.3', ({ totals }) => totals.push(0));
    attack('2.7.3', ({ totals }) => totals.reverse());
  });

  it('a ballot put into an empty seat, with receipts, head and result to match', () => {
    const more = {
      ...vote,
      ballots: [
        ...vote.ballots,
        ballot([
          [0, 0],
          [0, 0],
          [2, 2],
        ]),
      ],
    };
    const stuffed = recordOf(more, 'vote', drawsOf('a vote'));
    // In itself nothing is wrong with it: that is why the head is mailed before the count.
    expect(stepOf(stuffed)).toBeNull();
    expect(stepOf(stuffed, { head })).toBe('2.5.4');
  });

  it('a ballot of nobody’s, or a second one of a seat', () => {
    const other = recordOf(
      { ...vote, ballots: [...vote.ballots, vote.ballots[0]!] },
      'vote',
      drawsOf('a vote'),
    );
    const [extra] = other.ballots.filter((one) => !record.ballots.includes(one));
    attack('2.4.3', (of) => of.ballots.push(of.ballots[0]!));
    const seatless = (of: VoteRecord) => {
      of.ballots.push(flipped(extra!, 2 * 44));
    };
    attack('2.4.3', seatless);
    // The seat is in the roll: but the proofs are of the ballot that was sealed.
    attack('2.5.1', (of) => of.ballots.push(extra!));
  });

  it('a longer roll, and any other rule', () => {
    const longer = (of: VoteRecord) => {
      of.rule.roll = [...of.rule.roll, 'f'.repeat(64)];
    };
    attack('2.4.2', longer);
    expect(stepOf(changed(longer), mailed)).toBe('2.2.2');
    attack('2.4.2', ({ rule }) => (rule.method = 'RANKED_PAIRS'));
    attack('2.4.2', ({ rule }) => (rule.leastJurors = 2));
    attack('2.4.2', ({ rule }) => (rule.criteria = [{ id: 'x', weight: 100 }]));
    attack('2.4.2', ({ rule }) => (rule.confirmWithinHours = 1));
    attack('2.2.1', ({ rule }) => (rule.criteria[0]!.weight = 61));
    attack('2.2.1', ({ rule }) => rule.finalists.reverse());
    attack('2.2.1', ({ rule }) => (rule.method = 'INSTANT_RUNOFF' as 'MEDIAN'));
    attack('2.2.1', ({ rule }) => (rule.trustees[0] = 'NOBODY' as 'CHAIR'));
    attack('2.2.1', ({ rule }) => (rule.trustees[0] = 'CHAIR'));
    attack('2.2.1', ({ rule }) => (rule.edition = 'édition'));
    attack('2.2.1', ({ rule }) => (rule.key = '00'.repeat(33)));
  });

  it('another key, or a trustee’s commitments changed', () => {
    const other = recordOf(vote, 'vote', drawsOf('another vote'));
    attack('2.3.3', (of) => (of.key = other.key));
    attack('2.3.3', (of) => (of.key.trustees[1] = other.key.trustees[1]!));
    attack('2.3.2', ({ key: { trustees } }) => trustees.reverse());
    attack('2.3.2', ({ key: { trustees } }) => trustees[0]!.commitments.reverse());
    attack('2.3.2', ({ key: { trustees } }) => (trustees[2]!.sharesKey = trustees[0]!.sharesKey));
    attack('2.3.1', ({ key: { trustees } }) => trustees.pop());
    attack('2.3.1', ({ key: { trustees } }) => trustees[1]!.commitments.pop());
    attack('2.4.2', ({ rule }) => (rule.trustees = ['CHAIR', 'SERVICE', 'SECRETARIAT']));
  });

  it('a ballot changed, dropped, moved, replayed, or written in another way', () => {
    const at = 2 * (8 + 32 + 16 + 4 + 1);
    attack('2.4.5', ({ ballots }) => (ballots[1] = flipped(ballots[1]!, ballots[1]!.length - 1)));
    attack('2.5.1', ({ ballots }) => ballots.pop());
    attack('2.4.4', (of) => (of.ballots = []));
    attack('2.5.1', ({ ballots }) => ballots.reverse());
    attack('2.5.2', ({ ballots, receipts }) => [ballots.reverse(), receipts.reverse()]);
    attack('2.4.1', ({ ballots }) => (ballots[0] += '00'));
    attack('2.4.1', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 0)));
    attack('2.4.2', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 16)));
    // One juror’s contests under another’s ballot id.
    const long = record.ballots.filter(
      ({ length }) => length === Math.max(...record.ballots.map((one) => one.length)),
    );
    attack('2.4.5', (of) => {
      const place = of.ballots.indexOf(long[0]!);
      of.ballots[place] = long[0]!.slice(0, at) + long[1]!.slice(at);
    });
    // The same ballot under another version.
    attack('2.4.5', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 2 * 60 - 2)));
    // A scalar that is the order of the group.
    const end = (digits: string) => digits.slice(0, -64) + order.toString(16);
    attack('2.4.1', ({ ballots }) => (ballots[2] = end(ballots[2]!)));
  });

  it('receipts, head and late recusals that are not those of the ballots', () => {
    attack('2.5.1', ({ receipts }) => (receipts[1] = flipped(receipts[1]!, 5)));
    attack('2.5.1', ({ receipts }) => receipts.pop());
    attack('2.5.4', (of) => (of.head = flipped(of.head, 0)));
    attack('2.5.4', ({ lateRecusals }) => lateRecusals.pop());
    attack('2.5.3', ({ lateRecusals }) => lateRecusals.push(lateRecusals[0]!));
    attack('2.5.3', ({ lateRecusals }) => lateRecusals.push([3, 0]));
    attack('2.5.3', ({ lateRecusals }) => (lateRecusals[0]![1] = 9));
  });

  it('sums that are not those of the ballots', () => {
    attack('2.6.1', ({ sums }) => sums.pop());
    attack('2.6.1', ({ sums }) => (sums[0]!.id = 'sum/0/1/2'));
    attack('2.6.2', ({ sums }) => (sums[0]!.sum = sums[1]!.sum));
    attack('2.6.2', ({ sums }) => (sums.at(-1)!.sum = sums[0]!.sum));
  });

  it('a wrong share, a wrong decryption, and a proof of another’s', () => {
    attack('2.7.1', ({ decryptions }) => decryptions.pop());
    attack('2.7.1', ({ decryptions }) => decryptions.reverse());
    attack('2.7.1', ({ decryptions }) => (decryptions[1] = decryptions[0]!));
    attack('2.7.1', ({ decryptions }) => (decryptions[1]!.trustee = 4));
    attack('2.7.1', ({ decryptions }) => decryptions[0]!.parts.pop());
    attack('2.7.2', ({ decryptions }) => (decryptions[1]!.trustee = 2));
    attack('2.7.2', ({ decryptions: [one] }) => {
      [one!.parts[0], one!.parts[1]] = [one!.parts[1]!, one!.parts[0]!];
    });
    attack('2.7.2', ({ decryptions: [one] }) => {
      one!.parts[0] = hex(writePoint(generator)) + one!.parts[0]!.slice(66);
    });
    attack('2.7.2', ({ decryptions: [one] }) => {
      one!.parts[2] = one!.parts[2]!.slice(0, -64) + hex(writeScalar(5n));
    });
    attack('2.7.5', (of) => (of.seed = flipped(of.seed, 63)));
  });
});

describe('totals that no valid ballots could have', () => {
  it('are refused, though they are decrypted rightly', () => {
    const { rule } = record;
    const key = keyOf(rule);
    const election = { edition: rule.edition, ruleHash: bytesOf(ruleHash!), key };
    const form = sumFormOf(rule);
    const ballots = record.ballots.map((digits) => readBallot(bytesOf(digits), form));
    const recusals = record.lateRecusals.map(([one, finalist]) => ({ ballot: one, finalist }));
    const summedUp = checkSums(record, form, ballots, recusals, election, bytesOf(head!));
    const shares = checkKey(rule, record.key, key);
    const stepWith = (change: (subject: Subject) => Subject) => {
      const subjects = [change(summedUp.subjects[0]!), ...summedUp.subjects.slice(1)];
      try {
        checkDecryption(record, form, { ...summedUp, subjects }, shares);
        return null;
      } catch (error) {
        return (error as StepFails).step;
      }
    };
    // Of the first pair the totals are 2 and 1.
    expect(stepWith((subject) => subject)).toBeNull();
    const most = (many: number) => (subject: Subject) => ({
      ...subject,
      sums: subject.sums.map((sum) => ({ ...sum, most: many })),
    });
    expect(stepWith(most(2))).toBeNull();
    expect(stepWith(most(1))).toBe('2.7.3');
    expect(stepWith((subject) => ({ ...subject, jurors: 2 }))).toBe('2.7.4');
  });
});

describe('docs/record-format', () => {
  const file = (path: string) =>
    readFileSync(new URL(`../../../../../docs/${path}`, import.meta.url), 'utf8');

  it('holds an example of a record that is verified', () => {
    const example = file('record-format/example.json');
    const { fault, record: read } = verifyRecord(new TextEncoder().encode(example));
    expect(fault).toBeNull();
    expect(read?.ranking.length).toBeGreaterThan(1);
  });

  it('has the steps that are taken here, each of them', () => {
    const said = [...file('record-format.md').matchAll(/^\| (2\.\d\.\d) \|/gm)].map(
      ([, step]) => step,
    );
    // What is printed, what is only said of methods, and the parts of 2.8.1.
    const parts = ['2.1.3', '2.2.3', ...[2, 3, 4, 5, 6, 7, 8, 9].map((part) => `2.8.${part}`)];
    const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    const taken = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/'(2\.\d\.\d)'/g)].map(([, step]) => step),
    );
    expect([...new Set(taken)].toSorted()).toEqual(
      said.filter((step) => !parts.includes(step!)).toSorted(),
    );
  });
});

describe('every field of a record', () => {
  const small = recordOf(
    {
      ...vote,
      ...{ finalists: 2, weights: [100], levels: 2, seats: 2, trustees: 2, set: [1, 2] },
      ballots: [ballot([[1], [0]], [1]), ballot([[0], [1]])],
    },
    'small',
    drawsOf('small'),
  );

  it('is held by some step: no single change passes', () => {
    expect(stepOf(small)).toBeNull();
    const missed: string[] = [];
    const steps = new Map<string, number>();
    for (const { path, value } of changesOf(small)) {
      const step = stepOf(put(small, path, value));
      if (step === null) missed.push(path.join('.'));
      else steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    expect(missed).toEqual([]);
    const expected = [
      '2.1.2',
      '2.2.1',
      '2.3.1',
      '2.3.2',
      '2.4.1',
      '2.4.2',
      '2.4.3',
      '2.4.5',
      '2.5.1',
    ];
    expected.push('2.5.3', '2.5.4', '2.6.1', '2.6.2', '2.7.1', '2.7.2', '2.7.3', '2.7.5', '2.8.1');
    expect([...steps.keys()]).toEqual(expect.arrayContaining(expected));
  });
});
