import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods, type Ordering, type Pair, type Shown } from './bundle.ts';
import { linksOf } from './chain.ts';
import { compareGrades } from './levels.ts';
import { rankedPairs, schulze } from './pairwise.ts';
import { findReceipt } from './receipts.ts';
import { runOff, supportOf } from './runoff.ts';
import { passed, verify } from './verify.ts';

/** Results that the Java counter gives to the byte (`RecountTests`). */
const example = (method: string): string =>
  readFileSync(
    new URL(
      `../../../../functions/src/test/resources/results/${method.toLowerCase().replace('_', '-')}.json`,
      import.meta.url,
    ),
    'utf8',
  );

/** The same by a rule that says what the result holds of the ballots (`BallotsShownTests`). */
const shown = (method: string, state: Shown): string =>
  readFileSync(
    new URL(
      `../../../../functions/src/test/resources/results/${method}-${state}.json`
        .toLowerCase()
        .replaceAll('_', '-'),
      import.meta.url,
    ),
    'utf8',
  );

/** Elections as the literature writes them, such as `8 acdb`. */
function orderings(...groups: string[]): Ordering[] {
  return groups.flatMap((group) => {
    const [many, letters] = group.split(' ') as [string, string];
    return Array.from({ length: Number(many) }, () => [...letters].map((letter) => [letter]));
  });
}

function pairsOf(all: Ordering[]): Pair[] {
  const finalists = [...new Set(all.flat(2))].toSorted();
  const rank = (ordering: Ordering, one: string) =>
    ordering.findIndex((group) => group.includes(one));
  return finalists.flatMap((one, index) =>
    finalists.slice(index + 1).map((other) => {
      const both = all.filter((o) => rank(o, one) >= 0 && rank(o, other) >= 0);
      const preferOne = both.filter((o) => rank(o, one) < rank(o, other)).length;
      const preferOther = both.filter((o) => rank(o, one) > rank(o, other)).length;
      return { one, other, preferOne, preferOther, even: both.length - preferOne - preferOther };
    }),
  );
}

function beaten(pairs: Pair[], beats: (a: string, b: string) => boolean): string[] {
  const finalists = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].toSorted();
  return finalists.flatMap((a) => finalists.filter((b) => beats(a, b)).map((b) => a + b));
}

const tennessee = orderings('42 mnck', '26 nckm', '15 cknm', '17 kcnm');
const schulzesFirst = orderings('8 acdb', '2 badc', '4 cdba', '4 dbac', '3 dcba');

describe('the methods', () => {
  it('give Schulze’s own result of his first example', () => {
    const pairs = pairsOf(schulzesFirst);
    expect(beaten(pairs, schulze(pairs))).toEqual(['ab', 'ac', 'cb', 'da', 'db', 'dc']);
  });

  it('give Schulze’s own result of his example of 45 voters', () => {
    const pairs = pairsOf(
      orderings(
        ...['5 acbed', '5 adecb', '8 bedac', '3 cabed', '7 caebd', '2 cbade', '7 dceba', '8 ebadc'],
      ),
    );
    const expected = ['ab', 'ac', 'ad', 'bd', 'cb', 'cd', 'ea', 'eb', 'ec', 'ed'];
    expect(beaten(pairs, schulze(pairs))).toEqual(expected);
  });

  it('leave out wins that close a circle, in ranked pairs', () => {
    const pairs = pairsOf(schulzesFirst);
    expect(beaten(pairs, rankedPairs(pairs))).toEqual(['ac', 'cb', 'cd', 'db']);
  });

  it('give the final ranking of Tideman’s own example (1987, Example 5 and Table 2, pages 198 to 200)', () => {
    const pairs = pairsOf(
      orderings('7 vwxyz', '3 zyvwx', '6 yzwxv', '3 wxvzy', '5 zxvwy', '3 yxvwz'),
    );
    const locked = ['vw', 'vy', 'wx', 'wy', 'xy', 'yz'];
    expect(beaten(pairs, rankedPairs(pairs))).toEqual(locked);
  });

  it('give the winners of Schulze’s example for Tideman’s method (Election-methods list, 10 June 1998)', () => {
    const winners = (...groups: string[]) => {
      const pairs = pairsOf(orderings(...groups));
      const beats = rankedPairs(pairs);
      return ['a', 'b', 'c', 'd'].filter((one) => ![...'abcd'].some((rival) => beats(rival, one)));
    };
    const others = ['37 cabd', '20 bdac', '18 adcb', '7 dacb', '3 cbad'];
    expect(winners(...others, '15 bdca')).toEqual(['c']);
    expect(winners(...others, '21 bdca')).toEqual(['a']);
  });

  it('choose Nashville by pairs and Knoxville by instant run-off', () => {
    const pairs = pairsOf(tennessee);
    const nashville = ['ck', 'cm', 'km', 'nc', 'nk', 'nm'];
    expect(beaten(pairs, schulze(pairs))).toEqual(nashville);
    expect(beaten(pairs, rankedPairs(pairs))).toEqual(nashville);
    const judged = { c: 100, k: 100, m: 100, n: 100 };
    const ties = { pairs, medians: new Map(), lots: new Map() };
    const result = runOff(['c', 'k', 'm', 'n'], supportOf(tennessee), judged, ties);
    expect(result?.decisions.map(({ finalist }) => finalist)).toEqual(['k', 'm', 'n', 'c']);
    expect(result?.rounds[1]).toEqual({ k: 32, m: 42, n: 26 });
  });

  it('rank the poll of Orsay as Balinski and Laraki do', () => {
    const bayrou = [74n, 84n, 148n, 251n, 307n, 136n];
    const royal = [126n, 122n, 168n, 191n, 227n, 167n];
    const sarkozy = [282n, 71n, 115n, 143n, 198n, 191n];
    expect([sarkozy, bayrou, royal].toSorted(compareGrades)).toEqual([bayrou, royal, sarkozy]);
  });

  it('compare grades as medians taken away one by one do', () => {
    const majorityValue = (grades: number[], times: number): number[] => {
      const left = grades.flatMap((grade) => Array.from({ length: times }, () => grade));
      left.sort((a, b) => a - b);
      return Array.from(
        { length: grades.length * times },
        () => left.splice(Math.ceil(left.length / 2) - 1, 1)[0]!,
      );
    };
    const grades = fc.array(fc.nat(3), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(grades, grades, (a, b) => {
        const [first, second] = [majorityValue(a, b.length), majorityValue(b, a.length)];
        const at = first.findIndex((grade, index) => grade !== second[index]);
        const expected = at < 0 ? 0 : first[at]! > second[at]! ? -1 : 1;
        const many = (all: number[]) =>
          [0, 1, 2, 3].map((level) => BigInt(all.filter((grade) => grade === level).length));
        expect(compareGrades(many(a), many(b))).toBe(expected);
      }),
    );
  });

  it('find the chains that trying every chain finds', () => {
    const vote = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(vote, (ballots) => {
        // Everybody orders everybody, so that more votes are stronger and of as many the fewer against.
        const all = ballots.map((ballot) => [
          ...ballot.map((one) => [one]),
          ['a', 'b', 'c', 'd', 'e'].filter((one) => !ballot.includes(one)),
        ]);
        const pairs = pairsOf(all);
        const names = ['a', 'b', 'c', 'd', 'e'];
        const strength = (from: string, to: string): number => {
          const pair = pairs.find(
            (p) => [p.one, p.other].sort().join('') === [from, to].sort().join(''),
          );
          const [votes, against] =
            pair!.one === from
              ? [pair!.preferOne, pair!.preferOther]
              : [pair!.preferOther, pair!.preferOne];
          return votes > against ? votes * 100 - against : 0;
        };
        const chain = (from: string, to: string, seen: string[]): number =>
          Math.max(
            strength(from, to),
            ...names
              .filter((by) => by !== to && by !== from && !seen.includes(by))
              .map((by) => Math.min(strength(from, by), chain(by, to, [...seen, from, by]))),
          );
        const beats = schulze(pairs);
        for (const one of names) {
          for (const other of names) {
            if (one !== other) {
              expect(beats(one, other)).toBe(chain(one, other, []) > chain(other, one, []));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a published result (row 34)', () => {
  it.each(methods)('holds as the Java counter gave it: %s', async (method) => {
    const verification = await verify(example(method));
    expect(verification.checks.map(({ outcome }) => outcome)).toEqual(Array(8).fill('passed'));
    expect(verification.count?.decisions.map(({ finalist }) => finalist)).toEqual(
      verification.bundle?.ranking,
    );
  });

  const failures = async (source: string, hash?: string): Promise<string[]> =>
    (await verify(source, hash)).checks.flatMap(({ subject, outcome }) =>
      outcome === 'failed' ? [subject] : [],
    );

  it.each([
    ['RANKING', '"ranking":["b"', '"ranking":["a"'],
    ['RANKING', '"ground":"DIRECT"', '"ground":"CHAINS"'],
    ['LOT', '"lotSeed":"00', '"lotSeed":"01'],
    ['RECEIPTS', '"ballots":12', '"ballots":13'],
    ['NUMBERS', '"even":0', '"even":9'],
    ['FORM', '{"ballots"', '{ "ballots"'],
    ['FORM', '"lotSeed"', '"jurors":3,"lotSeed"'],
  ])('fails by %s when %s is %s', async (subject, said, changed) => {
    const source = example('SCHULZE');
    expect(source).toContain(said);
    expect(await failures(source.replace(said, changed))).toEqual([subject]);
  });

  it.each([
    [['RECEIPTS', 'CHAIN'], 'AAAA-AAAA-AAAA-AAAB', 'AAAA-AAAA-AAAA-AAA1'],
    [['RECEIPTS'], '"setAside":[]', `"setAside":[{"problem":"GONE","receipt":"AAAA"}]`],
    [['RULE', 'CHAIN'], '"weight":60', '"weight":61'],
    [['CHAIN'], 'AAAA-AAAA-AAAA-AAAL', 'AAAA-AAAA-AAAA-AAAM'],
    [['CHAIN'], '"head":"', '"head":"0'],
  ])('fails by %s when %s is %s', async (subjects, said, changed) => {
    const source = example('SCHULZE');
    expect(source).toContain(said);
    expect(await failures(source.replace(said, changed))).toEqual(subjects);
  });

  it('names the first receipt whose link is another', async () => {
    const changed = example('SCHULZE').replace('AAAA-AAAA-AAAA-AAAC', 'AAAA-AAAA-AAAA-AAAZ');
    const chain = (await verify(changed)).checks.find(({ subject }) => subject === 'CHAIN');
    expect(chain).toMatchObject({ outcome: 'failed', where: 'receiptChain.links, 3' });
  });

  it('is chained to its rule', async () => {
    const { links } = await linksOf('edition-2026', 'f'.repeat(64), ['AAAA']);
    const other = await linksOf('edition-2026', 'e'.repeat(64), ['AAAA']);
    expect(links).not.toEqual(other.links);
  });

  it('of an earlier form is refused with what to do', async () => {
    const earlier = example('SCHULZE').replace('result-bundle/2', 'result-bundle/1');
    expect((await verify(earlier)).checks).toEqual([
      { subject: 'FORM', outcome: 'failed', where: '$.format', earlier: true },
    ]);
  });

  it('says what differs', async () => {
    const changed = example('MEDIAN').replace('"ranking":["b"', '"ranking":["a"');
    expect((await verify(changed)).checks.at(-1)).toEqual({
      subject: 'RANKING',
      outcome: 'failed',
      where: 'ranking, 1',
      published: '"a"',
      recounted: '"b"',
    });
  });

  it('is held against the fingerprint that was published when the vote opened', async () => {
    const source = example('SCHULZE');
    const hash = /"ruleSha256":"(\w+)"/.exec(source)![1]!;
    expect(await failures(source, hash)).toEqual([]);
    expect(await failures(source, 'f'.repeat(64))).toEqual(['PUBLISHED_RULE']);
  });

  it.each(['', 'null', '[]', '{"format":"result-bundle/9"}', '<html>'])(
    'is not read from %j',
    async (source) => {
      const verification = await verify(source);
      expect(passed(verification)).toBe(false);
      expect(verification.bundle).toBeUndefined();
    },
  );

  it('whose levels are held back cannot be ranked again, and says so', async () => {
    const source = example('MEDIAN').replace(/"levels":\{"a".*?\}\},/, '');
    const { checks } = await verify(source);
    expect(checks.slice(-2)).toEqual([
      { subject: 'DISCLOSURE', outcome: 'impossible', held: 'levels' },
      { subject: 'RANKING', outcome: 'impossible', held: 'levels' },
    ]);
  });

  it('whose orderings are held back is counted on from its rounds', async () => {
    const source = shown('INSTANT_RUNOFF', 'TOO_FEW_ALIKE');
    const { checks } = await verify(source);
    expect(checks.slice(-2)).toEqual([
      { subject: 'DISCLOSURE', outcome: 'impossible', held: 'orderings' },
      { subject: 'RANKING', outcome: 'passed' },
    ]);
    const other = source.replace('"rounds":[{"a":6', '"rounds":[{"a":0');
    expect(other).not.toBe(source);
    expect(await failures(other)).toEqual(['RANKING']);
  });

  it.each(methods)('holds of the ballots what its rule allows: %s', async (method) => {
    for (const state of ['WITHHELD', 'TOO_FEW_ALIKE', 'ORDERINGS'] as const) {
      const verification = await verify(shown(method, state));
      expect(passed(verification)).toBe(true);
      expect(verification.bundle?.ballotsShown?.state).toBe(state);
      expect(verification.bundle?.orderings !== undefined).toBe(state === 'ORDERINGS');
    }
  });

  it('says that the rule withholds what a run-off is counted from', async () => {
    const { checks } = await verify(shown('INSTANT_RUNOFF', 'WITHHELD'));
    expect(checks.slice(-2)).toEqual([
      { subject: 'DISCLOSURE', outcome: 'impossible', held: 'ballots' },
      { subject: 'RANKING', outcome: 'passed' },
    ]);
  });

  const orders = /"orderings":(\[\[\[.*?\]\]\]),/;
  const published = orders.exec(shown('SCHULZE', 'ORDERINGS'))![0];
  const [abc, bca] = ['[["a"],["b"],["c"]]', '[["b"],["c"],["a"]]'];

  it.each([
    ['orderings that the rule withholds', 'WITHHELD', '"pairs"', `${published}"pairs"`],
    ['that they are held back though the rule publishes them', 'ORDERINGS', published, ''],
    ['an order of them that could tell something', 'ORDERINGS', `:[${abc}`, `:[${bca}`, true],
    ['another state than the one', 'WITHHELD', '"state":"WITHHELD"', '"state":"TOO_FEW_ALIKE"'],
  ] as [string, Shown, string, string, boolean?][])(
    'finds %s',
    async (_, state, said, changed, swap) => {
      const source = shown('SCHULZE', state);
      expect(source).toContain(said);
      const once = source.replace(said, changed);
      // The first goes where the last was, so that the numbers stay as they are.
      const last = once.lastIndexOf(bca);
      const again = swap ? once.slice(0, last) + abc + once.slice(last + bca.length) : once;
      expect(await failures(again)).toEqual(['DISCLOSURE']);
    },
  );

  it.each([
    ['a finalist twice', '[["b"],["b"]'],
    ['an empty group', '[["b"],[]'],
    ['another order', '[["b","c"]'],
    ['a finalist who is none', '[["b"],["d"]'],
  ])('finds %s among the orderings', async (_, changed) => {
    const source = shown('MEDIAN', 'ORDERINGS').replace('[["b"],["c"]', changed);
    expect(await failures(source)).toEqual(['NUMBERS']);
  });

  it('is in the form of its rule', async () => {
    const source = shown('SCHULZE', 'WITHHELD').replace('result-bundle/3', 'result-bundle/2');
    expect(await failures(source)).toEqual(['FORM']);
  });
});

describe('finding a receipt', () => {
  const receipt = 'ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567-ABCD-EFGH-IJKL-MNOP-QRST';

  it.each([
    receipt,
    receipt.toLowerCase(),
    receipt.replaceAll('-', ' '),
    ` ${receipt.replaceAll('-', '')}\n`,
    receipt.replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8'),
    receipt.replaceAll('-', '–'),
  ])('takes %j', (wanted) => {
    expect(findReceipt({ receipts: [receipt], setAside: [] }, wanted)).toEqual({ kind: 'found' });
  });

  it('tells one that is not there from one that is not whole', () => {
    const bundle = { receipts: [receipt], setAside: [] };
    expect(findReceipt(bundle, receipt.replace('A', 'B'))).toEqual({ kind: 'absent' });
    expect(findReceipt(bundle, receipt.slice(0, -1))).toEqual({
      kind: 'incomplete',
      characters: 51,
    });
  });

  it('says when its ballot was set aside, and why', () => {
    const setAside = [{ receipt, problem: 'INCOMPLETE' as const }];
    expect(findReceipt({ receipts: [receipt], setAside }, receipt)).toEqual({
      kind: 'aside',
      problem: 'INCOMPLETE',
    });
  });
});
