import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { smallLogarithms } from '#tests/vote/logarithm.ts';
import { encrypt, noCiphertext, plus, tablesFor } from '../elgamal.ts';
import { atRandom, generator, multiple, order, Refused } from '../group.ts';
import { lotOf, lotSum, seedOf } from '../lot.ts';
import { combine, decryptPartly, readPartial, toDecrypt, unproven } from './decryption.ts';
import {
  beginTrustee,
  jointKey,
  listHash,
  publicShares,
  publish,
  readSecret,
  trusteeProves,
  writeSecret,
  type Trusteeship,
} from './key.ts';
import { newRecoverySecret, readRecoveryText, recoveryText } from './recovery-text.ts';
import { receiveShare, sendShare, shareFor, shareOfKey, type Passage } from './shares.ts';
import { unwrap, wrap, wrappingKey } from './wrapping.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const ship: Trusteeship = { edition: 'edition-2026', trustees: 3, threshold: 2 };
const begun = [1, 2, 3].map((trustee) => beginTrustee(ship, trustee, atRandom));
const commitments = begun.map(({ commitment }) => commitment);
const key = jointKey(commitments);
const shares = publicShares(commitments);
const list = listHash(commitments.map(publish));
const passage = (from: number, to: number): Passage => ({
  ...{ edition: ship.edition, list, from, to },
  sharesKey: commitments[to - 1]!.sharesKey,
});
const secretOf = (trustee: number) => begun[trustee - 1]!.secret;
const send = (from: number, to: number, on = passage(from, to), sender = from) =>
  sendShare(on, shareFor(secretOf(from).coefficients, to), secretOf(sender).sharesSecret, atRandom);
const receive = (sent: Uint8Array, from: number, to: number) =>
  receiveShare(passage(from, to), sent, secretOf(to).sharesSecret, commitments[from - 1]!);
const held = [1, 2, 3].map((to) =>
  shareOfKey([1, 2, 3].map((from) => receive(send(from, to), from, to))),
);
const changed = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('trustees', () => {
  it('prove that they know what they commit to, each for its own place in its own vote', () => {
    commitments.forEach((one, at) => expect(trusteeProves(ship, at + 1, one)).toBe(true));
    const [first, second] = commitments as [(typeof commitments)[0], (typeof commitments)[0]];
    expect(trusteeProves(ship, 2, first)).toBe(false);
    expect(trusteeProves({ ...ship, edition: 'edition-2028' }, 1, first)).toBe(false);
    expect(trusteeProves({ ...ship, threshold: 1 }, 1, first)).toBe(false);
    expect(trusteeProves({ ...ship, trustees: 4 }, 1, first)).toBe(false);
    expect(trusteeProves(ship, 1, { ...first, sharesKey: second.sharesKey })).toBe(false);
    // A key that is chosen to cancel the others' cannot be proven.
    const rogue = first.coefficients[0]!.point.subtract(second.coefficients[0]!.point);
    const [, ...rest] = first.coefficients;
    const coefficients = [{ ...first.coefficients[0]!, point: rogue }, ...rest];
    expect(trusteeProves(ship, 1, { ...first, coefficients })).toBe(false);
  });

  it('get the shares that were committed to, and notice any other', () => {
    held.forEach((share, at) =>
      expect(multiple(generator, share).equals(shares[at]!.point)).toBe(true),
    );
    const sent = send(1, 2);
    for (let at = 0; at < sent.length; at += 8) {
      expect(() => receive(changed(sent, at), 1, 2)).toThrow(Refused);
    }
    expect(() => receive(sent, 1, 3)).toThrow(Refused);
    expect(() => receive(sent, 3, 2)).toThrow(Refused);
    const wrong = shareFor(begun[0]!.secret.coefficients, 2) + 1n;
    const other = sendShare(passage(1, 2), wrong % order, secretOf(1).sharesSecret, atRandom);
    expect(() => receive(other, 1, 2)).toThrow('another share');
  });

  it('take no share that was made for another list, nor one that another has sent', () => {
    const another = listHash(commitments.toReversed().map(publish));
    expect(() => receive(send(1, 2, { ...passage(1, 2), list: another }), 1, 2)).toThrow(
      'for another list',
    );
    // Whoever was sent the share on another list knows it, and sends it on.
    expect(() => receive(send(1, 2, passage(1, 2), 3), 1, 2)).toThrow('by another');
  });

  it('keep a secret that reads as it was written', () => {
    const { secret } = begun[0]!;
    expect(readSecret(ship, writeSecret(secret))).toEqual(secret);
    expect(() => readSecret(ship, writeSecret(secret).subarray(1))).toThrow(Refused);
    expect(() => readSecret({ ...ship, threshold: 1 }, writeSecret(secret))).toThrow(Refused);
  });
});

describe('a decryption', () => {
  const tables = tablesFor(key.point);
  const election = { edition: ship.edition, ruleHash: new Uint8Array(32), key };
  const head = new Uint8Array(32).fill(9);
  const sumOfOnes = (many: number) =>
    Array.from({ length: many }, () => encrypt(tables, 1, atRandom())).reduce(plus, noCiphertext);
  const numbers = [0, 1, 7];
  const sums = toDecrypt(election, head, [
    ...numbers.map((many, at) => ({ id: `sum/0/${at}`, ...sumOfOnes(many) })),
    lotSum(election, head),
  ]);
  const parts = held.map((share, at) =>
    decryptPartly(sums, { number: at + 1, share, publicShare: shares[at]! }, atRandom),
  );
  const partials = parts.map((one) => one.map(readPartial));
  const trustee = (number: number) => ({ number, publicShare: shares[number - 1]! });
  const totalsOf = (...set: number[]) =>
    numbers.map((_, at) => {
      const of = set.map((one) => partials[one - 1]![at]!.m.point);
      return smallLogarithms(7)(sums.sums[at]!.beta.subtract(combine(set, of)));
    });

  it('by any two of three gives the totals and the same lot, and by one alone nothing', () => {
    for (const set of [
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 1],
    ])
      expect(totalsOf(...set)).toEqual(numbers);
    expect(totalsOf(1, 2, 3)).toEqual(numbers);
    expect([totalsOf(1).slice(1), totalsOf(2).slice(1)].flat()).toEqual([null, null, null, null]);
    const seeds = [
      [1, 2],
      [2, 3],
    ].map((set) =>
      String(
        seedOf(
          combine(
            set,
            set.map((one) => partials[one - 1]!.at(-1)!.m.point),
          ),
        ),
      ),
    );
    expect(seeds[0]).toBe(seeds[1]);
    expect(lotOf(new Uint8Array(32), 'a')).not.toEqual(lotOf(new Uint8Array(32), 'b'));
  });

  it('is proven for its trustee and its sum, and for no other', () => {
    for (const number of [1, 2, 3]) {
      expect(unproven(sums, trustee(number), partials[number - 1]!)).toBeNull();
    }
    expect(unproven(sums, trustee(2), partials[0]!)).toBe(0);
    const [, one, seven] = partials[0]!;
    expect(unproven(sums, trustee(1), [partials[0]![0]!, seven!, one!, partials[0]![3]!])).toBe(1);
    const otherHead = toDecrypt(
      election,
      head.map(() => 8),
      sums.sums,
    );
    expect(unproven(otherHead, trustee(1), partials[0]!)).toBe(0);
    // Another result, with the proof that was made for the right one.
    const forged = { ...seven!, m: { ...seven!.m, point: seven!.m.point.add(generator) } };
    expect(
      unproven(sums, trustee(1), [...partials[0]!.slice(0, 2), forged, partials[0]![3]!]),
    ).toBe(2);
  });

  it('is refused in another form', () => {
    const written = parts[0]![1]!;
    expect(() => readPartial(written.subarray(1))).toThrow(Refused);
    expect(() => readPartial(new Uint8Array(132))).toThrow(Refused);
    expect(() => readPartial(new Uint8Array(131))).toThrow(Refused);
  });
});

describe('small logarithms', () => {
  it('are found up to the most that is asked for, and no further', () => {
    for (const most of [0, 1, 2, 3, 15, 16, 17, 1_000]) {
      const find = smallLogarithms(most);
      for (const m of new Set([0, 1, Math.floor(most / 2), most - 1, most])) {
        if (m < 0 || m > most) continue;
        expect(find(multiple(generator, BigInt(m))), `${m} of ${most}`).toBe(m);
      }
      expect(find(multiple(generator, BigInt(most + 1)))).toBeNull();
      expect(find(multiple(generator, order - 1n))).toBeNull();
    }
  });
});

describe('a recovery text', () => {
  const secret = () => fc.uint8Array({ minLength: 20, maxLength: 20 });

  it('reads as it was written, in small letters, with spaces or without, and with characters that look alike', () => {
    fc.assert(
      fc.property(secret(), (bytes) => {
        const text = recoveryText(bytes);
        const likely = text
          .toLowerCase()
          .replaceAll('-', ' ')
          .replaceAll('0', 'o')
          .replace('1', 'l');
        expect(readRecoveryText(text)).toEqual({ secret: bytes });
        expect(readRecoveryText(` ${likely}\n`)).toEqual({ secret: bytes });
      }),
    );
    expect(recoveryText(new Uint8Array(20)).split('-')).toHaveLength(8);
    expect(newRecoverySecret()).not.toEqual(newRecoverySecret());
  });

  it('says which group has a wrong character or two that are swapped', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(secret(), fc.nat(7), fc.nat(4), fc.nat(30), (bytes, group, at, by) => {
        const groups = recoveryText(bytes).split('-');
        const characters = [...groups[group]!];
        const other = alphabet[(alphabet.indexOf(characters[at]!) + 1 + by) % 32]!;
        const wrong = groups.with(group, characters.with(at, other).join(''));
        expect(readRecoveryText(wrong.join('-'))).toMatchObject({ secret: null, wrong: [group] });
        const [a, b] = [characters[at]!, characters[(at + 1) % 5]!];
        const swapped = characters.with(at, b).with((at + 1) % 5, a);
        const typed = readRecoveryText(groups.with(group, swapped.join('')).join('-'));
        expect(typed.secret === null).toBe(a !== b);
      }),
    );
  });

  it('notices groups that are swapped, too many, too few, or in other characters', () => {
    const groups = recoveryText(Uint8Array.from({ length: 20 }, (_, at) => at * 11)).split('-');
    const [first, second, ...rest] = groups as [string, string];
    const read = (...typed: string[]) => readRecoveryText(typed.join('-'));
    expect(read(second, first, ...rest)).toMatchObject({ wrong: [0, 1] });
    expect(read(...groups.slice(1)).secret).toBeNull();
    expect(read(...groups, first).secret).toBeNull();
    expect(read('', '').secret).toBeNull();
    expect(read(first.replace(/./, '🂡'), second, ...rest)).toMatchObject({ wrong: [0] });
    expect(read(first.replace(/./, '\ud800'), second, ...rest)).toMatchObject({ wrong: [0] });
  });
});

describe('a wrapped secret', () => {
  const own = publish(commitments[1]!);
  const holder = { edition: 'edition-2026', round: 2, trustee: 2, own };
  const material = new Uint8Array(32).fill(1);
  const secret = writeSecret(begun[0]!.secret);

  it('is unwrapped by the same key, and by no other, for no other trustee, round or entry, and not when changed', async () => {
    const own = await wrappingKey('passkey', holder, material);
    const wrapped = await wrap(own, secret);
    expect(await unwrap(await wrappingKey('passkey', holder, material), wrapped)).toEqual(secret);
    const others = await Promise.all([
      wrappingKey('recovery', holder, material),
      wrappingKey('passkey', { ...holder, trustee: 1 }, material),
      wrappingKey('passkey', { ...holder, round: 1 }, material),
      wrappingKey('passkey', { ...holder, own: publish(commitments[0]!) }, material),
      wrappingKey('passkey', { ...holder, edition: 'edition-2028' }, material),
      wrappingKey('passkey', holder, new Uint8Array(32).fill(2)),
    ]);
    for (const other of others) await expect(unwrap(other, wrapped)).rejects.toThrow(Refused);
    for (const at of [0, 12, wrapped.length - 1]) {
      await expect(unwrap(own, changed(wrapped, at))).rejects.toThrow(Refused);
    }
    await expect(unwrap(own, wrapped.subarray(0, 5))).rejects.toThrow(Refused);
    expect(await wrap(own, secret)).not.toEqual(wrapped);
  });
});
