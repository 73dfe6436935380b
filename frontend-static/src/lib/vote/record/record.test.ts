import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { changesOf, put, type Change } from '#tests/vote/changes.ts';
import { fieldChanges } from '#tests/vote/fields.ts';
import { recordOf } from '#tests/vote/records.ts';
import { ballot, changed, mailed, record, stepOf, verify, vote } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { atRandom } from '../group.ts';
import { canonicalBytes, writeCanonical } from './canonical.ts';
import { methods, type VoteRecord } from './form.ts';
import { sections } from './sections.ts';
import { verifyRecord } from './verify-record.ts';
import { fingerprintOf } from '../trustees/fingerprint.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 600_000 });

/** A text of JSON within so many objects. */
const nested = (deep: number, text: string) => '{"a":'.repeat(deep) + text + '}'.repeat(deep);
const ofText = (text: string) => verifyRecord(new TextEncoder().encode(text)).fault?.step;
describe('a record', () => {
  it('is verified, and compared with what was mailed', () => {
    const told: [section: string, share: number][] = [];
    const found = verifyRecord(canonicalBytes(record), mailed, (...done) => told.push(done));
    expect(found.fault).toBeNull();
    expect([...new Set(told.map(([section]) => section))]).toEqual(sections);
    const shares = told.map(([, share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    // The ballots: four are read one by one, then the proofs of all are checked.
    const ofBallots = told.filter(([section]) => section === '2.4').map(([, share]) => share);
    expect(ofBallots.map((share) => Math.round(share * 1000))).toEqual([56, 113, 169, 225, 900]);
    // Pairs 0–1, 0–2 and 1–2, without the juror who may not judge the third and the one who said so later.
    expect(found.count?.counted).toEqual([
      { about: [0, 1], jurors: 4, totals: [2, 2] },
      { about: [0, 2], jurors: 2, totals: [1, 1] },
      { about: [1, 2], jurors: 2, totals: [2, 0] },
    ]);
    expect(found.record?.ranking).toEqual(record.ranking);
    expect(found.keyFingerprint).toBe(fingerprintOf(record.key.trustees).replaceAll(' ', ''));
    const other = '0'.repeat(64);
    expect(stepOf(record, { ...mailed, ruleHash: other })).toBe('2.2.2');
    expect(stepOf(record, { ...mailed, keyFingerprint: other })).toBe('2.3.4');
    expect(stepOf(record, { ...mailed, head: other })).toBe('2.5.4');
    expect(stepOf(record, { ...mailed, recordHash: other })).toBe('2.9.1');
  });

  it('is verified by every method', () => {
    for (const method of ['RANKED_PAIRS', 'WEIGHTED_MEAN', 'MEDIAN'] as const) {
      // The third finalist has two jurors only, and so no totals where there have to be three.
      const leastJurors = method === 'MEDIAN' ? 2 : 3;
      const one = recordOf({ ...vote, method, leastJurors }, method, atRandom);
      expect(verify(one).fault).toBeNull();
      expect(one.ranking).toHaveLength(3);
      if (method === 'WEIGHTED_MEAN') expect(one.ranking[2]!.finalist).toBe('nomination-02');
    }
  });

  it('has no total of one juror, unless there is one seat', () => {
    const few = changed(({ rule }) => (rule.leastJurors = 1));
    expect(stepOf(few)).toBe('2.2.1');
    const alone = { ...vote, leastJurors: 1, seats: 1, ballots: vote.ballots.slice(0, 1) };
    expect(verify(recordOf(alone, 'vote', atRandom)).fault).toBeNull();
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

describe.each(methods)('every field of a record by %s', (method) => {
  const small = recordOf(
    {
      ...vote,
      ...{ method, finalists: 2, weights: [100], levels: 2, seats: 3, trustees: 2, set: [1, 2] },
      ballots: [ballot([[1], [0]], [1]), ballot([[0], [1]]), ballot([[1], [1]])],
    },
    'small',
    drawsOf(`small ${method}`),
  );
  const steps = new Set<string>();
  const missed = (changes: Iterable<Change>): string[] =>
    [...changes].flatMap(({ path, value }) => {
      const step = stepOf(put(small, path, value));
      if (step !== null) steps.add(step);
      return step === null ? [`${path.join('.')}: ${JSON.stringify(value)}`] : [];
    });

  it('is held by some step: no single change passes', () => {
    expect(stepOf(small)).toBeNull();
    expect(small.totals.length).toBeGreaterThan(0);
    expect(missed(changesOf(small))).toEqual([]);
    expect([...steps]).toEqual(
      expect.arrayContaining([
        ...['2.1.2', '2.2.1', '2.3.1', '2.3.2', '2.4.1', '2.4.2', '2.4.3', '2.4.5', '2.5.1'],
        ...['2.5.3', '2.5.4', '2.6.1', '2.6.2', '2.7.1', '2.7.2', '2.7.3', '2.7.5', '2.8.1'],
      ]),
    );
  });

  it('is held by some step within ballots, keys, sums and parts, too', () => {
    const changes = fieldChanges(small);
    expect(missed(changes)).toEqual([]);
    const points = (what: string, ...names: string[]) =>
      names.flatMap((name) => [`${what}: ${name}, sign`, `${what}: ${name}, x`]);
    expect([...new Set(changes.map(({ field }) => field))].toSorted()).toEqual(
      [
        ...points('rule', 'key'),
        ...points('key', 'C', 'P', 'R'),
        ...points('ballot', 'alpha', 'beta', 'a0', 'b0', 'a1', 'b1', 'U of one', 'V of one'),
        ...points('sum', 'A', 'B'),
        ...points('part', 'M', 'U', 'V'),
        ...['format', 'rule', 'id', 'version', 'many', 'rated'].map((name) => `ballot: ${name}`),
        ...['c0', 'z0', 'z1', 'z of one'].map((name) => `ballot: ${name}`),
        ...['rule: keyHash', 'rule: seat', 'key: z', 'board: receipt', 'board: head', 'part: z'],
        'count: seed',
      ].toSorted(),
    );
  });
});
