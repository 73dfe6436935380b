import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ballotFault } from '#tests/vote/ballot-fault.ts';
import { adding } from '#tests/vote/dishonest.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { ballotHead, contestsOf, readBallot, type BallotForm } from './ballot.ts';
import { written } from './bytes.ts';
import { proofsFault } from './checking.ts';
import { contestBytes, type Election } from './contest.ts';
import type { SealingTables } from './elgamal.ts';
import { generator, multiple } from './group.ts';
import { joined } from './hash.ts';
import { openBallot, readOpened } from './opening.ts';
import { sealBallot, sealBits, sealerFor } from './sealing.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const pairs: BallotForm = { by: 'PAIRS', finalists: 4, criteria: 2, levels: 5 };
const levels: BallotForm = { ...pairs, by: 'LEVELS', finalists: 2 };
const keyOf = (label: string) => written([multiple(generator, drawsOf(label)())])[0]!;
const election: Election = {
  edition: 'edition-2026',
  ruleHash: new Uint8Array(32).fill(7),
  key: keyOf('key'),
};
const sealer = sealerFor(election);
const id = (byte: number) => new Uint8Array(16).fill(byte);

/** A ballot about the first two finalists, of the one contest that is given. */
const ballotOf = (contest: Uint8Array, version = 1, to: Election = election) =>
  joined([ballotHead(to, id(1), version, [0, 1]), contest]);
const place = { ballotId: id(1), version: 1, rated: [0, 1], contestId: 'pair/0/1' };
const fault = (bytes: Uint8Array, form = pairs, of = election) => ballotFault(of, form, bytes);

describe('a contest', () => {
  it('of one chosen option is taken', () => {
    for (const bits of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as (0 | 1)[][]) {
      expect(fault(ballotOf(sealBits(sealer, place, bits).bytes))).toBeNull();
    }
  });

  it('of no option, of two or of three is not', () => {
    for (const bits of [
      [0, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ] as (0 | 1)[][]) {
      expect(fault(ballotOf(sealBits(sealer, place, bits).bytes))).toBe('pair/0/1');
    }
  });

  it('of 2, of −1 or of more is not, also where the numbers add up to 1', () => {
    // [bits, added]: 2 −1 0; −1 1 1; 2 0 0; 1 −1 0; 8 −7 0
    for (const [bits, added] of [
      [
        [1, 0, 0],
        [1, -1, 0],
      ],
      [
        [0, 1, 0],
        [-1, 0, 1],
      ],
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
      [
        [1, 0, 0],
        [0, -1, 0],
      ],
      [
        [1, 0, 0],
        [7, -7, 0],
      ],
    ] as [(0 | 1)[], number[]][]) {
      const { bytes } = sealBits(adding(sealer, added), place, bits);
      expect(fault(ballotOf(bytes)), String(added)).toBe('pair/0/1');
    }
    // The same way of sealing with nothing added: so what failed above is what was added.
    expect(fault(ballotOf(sealBits(adding(sealer, []), place, [1, 0, 0]).bytes))).toBeNull();
  });

  it('of any other numbers than one 1 and else 0 is not, however its prover goes about it', () => {
    const numbers = fc.tuple(
      fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 3, maxLength: 3 }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(numbers, ([bits, added]) => {
        const honest = added.every((one) => one === 0) && bits.filter(Boolean).length === 1;
        const { bytes } = sealBits(adding(sealer, added), place, bits);
        expect(fault(ballotOf(bytes))).toBe(honest ? null : 'pair/0/1');
      }),
      { numRuns: 25 },
    );
  });

  it('holds in each of its equations: whichever one multiple its prover gets wrong, it is refused', () => {
    const wrong = (of: 'timesG' | 'timesK', call: number) => {
      let calls = 0;
      const multiple = sealer.tables[of];
      const off: SealingTables['timesK'] = (scalar) =>
        calls++ === call ? multiple(scalar).add(generator) : multiple(scalar);
      const sealed = sealBits(
        { ...sealer, tables: { ...sealer.tables, [of]: off } },
        place,
        [1, 0, 0],
      );
      return { bytes: sealed.bytes, calls };
    };
    for (const of of ['timesG', 'timesK'] as const) {
      const { bytes, calls } = wrong(of, -1);
      expect(fault(ballotOf(bytes))).toBeNull();
      // Of each option the ciphertext, the own branch of its proof and the made-up one; and the proof of one.
      expect(calls).toBe(of === 'timesG' ? 3 * 4 + 1 : 3 * 3 + 1);
      for (let call = 0; call < calls; call++) {
        expect(fault(ballotOf(wrong(of, call).bytes)), `${of} ${call}`).toBe('pair/0/1');
      }
    }
  });

  it('is no other’s: of another ballot, version, list of finalists, contest, edition, rule or key', () => {
    const { bytes } = sealBits(sealer, place, [1, 0, 0]);
    const replayed = [
      [ballotOf(bytes, 2), election],
      [joined([ballotHead(election, id(2), 1, [0, 1]), bytes]), election],
      [joined([ballotHead(election, id(1), 1, [0, 2]), bytes]), election],
      [ballotOf(bytes), { ...election, edition: 'edition-2028' }],
      [ballotOf(bytes, 1, { ...election, ruleHash: id(3) }), election],
      [ballotOf(bytes), { ...election, key: keyOf('another') }],
    ] as [Uint8Array, Election][];
    const other = new Uint8Array(32).fill(8);
    replayed.push([
      ballotOf(bytes, 1, { ...election, ruleHash: other }),
      { ...election, ruleHash: other },
    ]);
    for (const [ballot, of] of replayed) expect(fault(ballot, pairs, of)).not.toBeNull();
    // Of a longer list the contest keeps its name: nothing else tells it from this one.
    const ofThree = sealBits(sealer, { ...place, rated: [0, 1, 2] }, [1, 0, 0]);
    expect(fault(ballotOf(ofThree.bytes))).toBe('pair/0/1');
    expect(fault(ballotOf(bytes))).toBeNull();
  });

  it('has the proofs of its own options, in their order', () => {
    const { bytes } = sealBits(sealer, place, [1, 0, 0]);
    const [one, option] = [contestBytes(0), contestBytes(1) - contestBytes(0)];
    const parts = [0, 1, 2].map((at) => bytes.subarray(at * option, (at + 1) * option));
    const [a, b, c] = parts as [Uint8Array, Uint8Array, Uint8Array];
    const last = bytes.subarray(-one);
    expect(fault(ballotOf(joined([a, b, c, last])))).toBeNull();
    expect(fault(ballotOf(joined([b, a, c, last])))).toBe('pair/0/1');
    expect(fault(ballotOf(joined([a, a, c, last])))).toBe('pair/0/1');
    // The ciphertext of one option with the proof of another.
    const moved = joined([a.subarray(0, 66), b.subarray(66), b, c, last]);
    expect(fault(ballotOf(moved))).toBe('pair/0/1');
  });
});

describe('a ballot', () => {
  const rated = [0, 1, 3];
  const { bytes, randoms } = sealBallot(
    sealer,
    pairs,
    { ballotId: id(5), version: 3, rated },
    [2, 0, 1],
  );
  const head = 8 + 32 + 16 + 4 + 1 + rated.length;
  const contest = contestBytes(3);

  it('is taken with all its contests, by either sort of method', () => {
    expect(fault(bytes)).toBeNull();
    const byLevels = sealBallot(
      sealer,
      levels,
      { ballotId: id(5), version: 1, rated: [1] },
      [4, 0],
    );
    expect(fault(byLevels.bytes, levels)).toBeNull();
    const none = sealBallot(sealer, pairs, { ballotId: id(5), version: 1, rated: [2] }, []);
    expect(fault(none.bytes)).toBeNull();
  });

  it('is refused with a contest dropped, doubled, moved or added, and with a byte more or less', () => {
    const [a, b, c] = [0, 1, 2].map((at) =>
      bytes.subarray(head + at * contest, head + (at + 1) * contest),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const before = bytes.subarray(0, head);
    expect(fault(joined([before, a, b, c]))).toBeNull();
    for (const parts of [
      [a, b],
      [a, a, c],
      [b, a, c],
      [a, b, c, c],
      [a, b, c, Uint8Array.of(0)],
    ]) {
      expect(fault(joined([before, ...parts]))).not.toBeNull();
    }
    expect(fault(bytes.subarray(0, -1))).not.toBeNull();
  });

  it('is refused when its finalists are none, doubled, or in another order, also where all proofs are made for that', () => {
    const of = (...[one, other]: [number, number]) => {
      const contestId = `pair/${one}/${other}`;
      const sealed = sealBits(
        sealer,
        { ...place, rated: [one, other], contestId },
        [1, 0, 0],
      ).bytes;
      return fault(joined([ballotHead(election, id(1), 1, [one, other]), sealed]));
    };
    expect(of(0, 3)).toBeNull();
    for (const others of [
      [3, 0],
      [3, 3],
      [0, 4],
      [0, 255],
    ] as [number, number][]) {
      expect(of(...others), String(others)).toMatch(/^finalists/);
    }
  });

  it('is refused with a version out of range, also where all proofs are made for that', () => {
    const of = (version: number) =>
      fault(ballotOf(sealBits(sealer, { ...place, version }, [1, 0, 0]).bytes, version));
    expect([of(1), of(2 ** 31 - 1)]).toEqual([null, null]);
    expect([of(0), of(2 ** 31)]).toEqual(['a version out of range', 'a version out of range']);
  });

  it('is refused with any one of its bytes changed', () => {
    const some = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(some, ([at, by]) => {
        const changed = bytes.slice();
        changed[at]! ^= by;
        return fault(changed) !== null;
      }),
      { numRuns: 25 },
    );
  });

  it('is named among others, with its contest', () => {
    const good = readBallot(bytes, pairs);
    const changed = bytes.slice();
    changed[head + 2 * contest - 1]! ^= 1;
    const told: number[] = [];
    expect(proofsFault(election, [good, good], (checked) => told.push(checked))).toBeNull();
    expect(told).toEqual([2]);
    expect(proofsFault(election, [good, readBallot(changed, pairs), good])).toEqual({
      ballot: 1,
      contest: 'pair/0/3',
    });
  });

  it('says when opened what was chosen, and nothing else can be made of it', () => {
    const opened = openBallot({ bytes, randoms });
    expect(readOpened(opened, election, pairs)).toMatchObject({ choices: [2, 0, 1], bytes });
    for (const changed of [
      openBallot({ bytes, randoms: randoms.with(4, randoms[4]! + 1n) }),
      openBallot({ bytes, randoms: randoms.slice(1) }),
      openBallot({ bytes, randoms: [...randoms, 1n] }),
      bytes,
    ]) {
      expect(() => readOpened(changed, election, pairs)).toThrow();
    }
  });

  it('holds and opens, whatever finalists and options', () => {
    const any = fc.record({
      form: fc.constantFrom(pairs, levels),
      version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      few: fc.subarray([0, 1, 2, 3], { maxLength: 3 }),
      seed: fc.array(fc.nat(59), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(any, ({ form, version, few, seed }) => {
        const of = few.filter((finalist) => finalist < form.finalists);
        const chosen = contestsOf(form, of).map(({ options }, at) => seed[at % 4]! % options);
        const ballot = { ballotId: id(9), version, rated: of };
        const sealed = sealBallot(sealer, form, ballot, chosen);
        expect(readOpened(openBallot(sealed), election, form).choices).toEqual(chosen);
      }),
      { numRuns: 6 },
    );
  });

  it('tells how far its sealing is', () => {
    const told: string[] = [];
    const progress = (sealed: number, of: number) => told.push(`${sealed}/${of}`);
    sealBallot(sealer, pairs, { ballotId: id(5), version: 1, rated: [0, 1] }, [0], progress);
    expect(told).toEqual(['1/1']);
  });
});
