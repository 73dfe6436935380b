import { beforeAll, describe, expect, it, vi } from 'vitest';
import { smallLogarithms } from '#tests/vote/logarithm.ts';
import { changed, mailed, record, vote } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { readBallot } from '../ballot.ts';
import { base64, bytesOfBase64 } from '../base64.ts';
import { atRandom, Refused } from '../group.ts';
import { bytesOf, hex } from '../hash.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { canonicalBytes, writeCanonical } from '../record/canonical.ts';
import { sumFormOf } from '../record/rule.ts';
import { readRecoveryText } from './recovery-text.ts';
import { combine, readPartial, unproven } from './decryption.ts';
import { fingerprintOf } from './fingerprint.ts';
import {
  beginTrustee,
  jointKey,
  listHash,
  publicShares,
  readPublished,
  writeSecret,
} from './key.ts';
import {
  TrusteeOffice,
  type Published,
  type Seat,
  type SentBoard,
  type SentParts,
} from './office.ts';
import { readKnowledge } from './knowledge.ts';
import { isSentByHolder } from './sending.ts';
import { wrap, wrappingKey } from './wrapping.ts';
import { REHEARSAL_TOTAL, rehearsalFor } from './rehearsal.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const ship = {
  ...{ edition: record.rule.edition, round: 1 },
  ...{ trustees: vote.trustees, threshold: vote.set.length },
};
const seats = [1, 2, 3].map((number): Seat => ({ ...ship, number }));
const none = () => undefined;

let begun: Awaited<ReturnType<typeof TrusteeOffice.begin>>[];
let published: Published[];
let strange: Awaited<ReturnType<typeof TrusteeOffice.begin>>;
beforeAll(async () => {
  // The same draws as those that the record's key was made with.
  const draw = drawsOf('a vote');
  begun = [];
  for (const seat of seats) begun.push(await TrusteeOffice.begin(seat, draw));
  strange = await TrusteeOffice.begin(seats[2]!);
  const commitments = begun.map((one) => one.published);
  published = begun.map(({ office }, at) => ({
    ...commitments[at]!,
    shares: office.shares(commitments, fingerprintOf(commitments)) as string[],
  }));
});
const office = (number: number) => begun[number - 1]!.office;
/** What is sent once the list's fingerprint was compared. */
const sharesOf = (number: number, list: readonly Published[]) =>
  office(number).shares(list, fingerprintOf(list));
const changedDigit = (digits: string, at: number) =>
  digits.slice(0, at) + (digits[at] === '0' ? '1' : '0') + digits.slice(at + 1);

describe('before the vote', () => {
  it('three make the key together', () => {
    expect(begun.map((one) => one.published)).toEqual(record.key.trustees);
  });

  it('whoever is shown another part than the others sees another fingerprint', () => {
    const shown = fingerprintOf(published);
    expect(shown).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(fingerprintOf([...published.slice(0, 2), strange.published])).not.toBe(shown);
  });

  it('any two of them decrypt the rehearsal', () => {
    const commitments = published.map((one) => readPublished(ship.threshold, one));
    const list = listHash(published);
    const sums = rehearsalFor(ship.edition, jointKey(commitments), list);
    const shares = publicShares(commitments);
    const parts = [1, 2, 3].map((number) => {
      const part = readPartial(bytesOf(office(number).rehearse(published) as string));
      const trustee = { number, publicShare: shares[number - 1]! };
      expect(unproven(sums, trustee, [part])).toBeNull();
      return part.m.point;
    });
    const total = (...set: number[]) => {
      const decrypted = combine(
        set,
        set.map((one) => parts[one - 1]!),
      );
      return smallLogarithms(REHEARSAL_TOTAL)(sums.sums[0]!.beta.subtract(decrypted));
    };
    expect([total(1, 2), total(2, 3), total(1, 3)]).toEqual([1000, 1000, 1000]);
    expect(total(2)).toBeNull();
  });

  it('nobody sends shares to whoever cannot prove what they commit to', () => {
    const [first, second, third] = published as [Published, Published, Published];
    const forged = { ...third, proof: changedDigit(third.proof, 129) };
    expect(sharesOf(2, [first, second, forged])).toEqual({ wrong: 3, what: 'PROOF' });
    expect(office(2).rehearse([first, second, forged])).toEqual({ wrong: 3, what: 'PROOF' });
  });

  it('whoever was shown another list has sent nothing that the others take', () => {
    const [first, second, third] = published as [Published, Published, Published];
    // Its proof holds: of a secret that whoever runs the servers drew.
    const sent = sharesOf(1, [first, second, { ...third, ...strange.published }]) as string[];
    expect(office(2).rehearse([{ ...first, shares: sent }, second, third])).toEqual({
      wrong: 1,
      what: 'SHARE',
    });
  });

  it('nobody sends shares for another list than was compared', () => {
    const [first, second, third] = published as [Published, Published, Published];
    const other = [first, second, { ...third, ...strange.published }];
    expect(office(1).shares(other, fingerprintOf(published))).toEqual({ otherList: true });
    expect(office(1).shares(published, fingerprintOf(published))).toHaveLength(3);
  });

  it('nobody goes along with another part in their own place, such as one of an earlier round', () => {
    const [first, second] = published as [Published, Published, Published];
    const replaced = [first, second, { ...strange.published, shares: first.shares }];
    expect(sharesOf(3, replaced)).toEqual({ wrong: 3, what: 'PROOF' });
    expect(office(3).rehearse(replaced)).toEqual({ wrong: 3, what: 'PROOF' });
  });

  it('a wrong share is named by its sender, and nothing is confirmed', () => {
    const [first, second, third] = published as [Published, Published, Published];
    const wrong = (one: Published, to: number): Published => ({
      ...one,
      shares: one.shares.with(to - 1, changedDigit(one.shares[to - 1]!, 129)),
    });
    expect(office(2).rehearse([first, second, wrong(third, 2)])).toEqual({
      wrong: 3,
      what: 'SHARE',
    });
    expect(office(2).rehearse([first, second, { ...third, shares: [] }])).toEqual({
      wrong: 3,
      what: 'SHARE',
    });
    // Another's share is for that other to notice.
    expect(office(1).rehearse([first, second, wrong(third, 2)])).toHaveLength(262);
  });
});

describe('a kept secret', () => {
  it('is opened by the printed text, and by a passkey', async () => {
    const { text, byText, published: own, office: of } = begun[1]!;
    const { secret } = readRecoveryText(text.toLowerCase());
    const again = await TrusteeOffice.open(seats[1]!, 'recovery', secret!, byText, own);
    expect(again.rehearse(published)).toHaveLength(262);
    const prf = new Uint8Array(32).fill(3);
    const byPasskey = await of.wrapped('passkey', prf);
    await TrusteeOffice.open(seats[1]!, 'passkey', prf, byPasskey, own);
    await expect(
      TrusteeOffice.open(
        seats[1]!,
        'passkey',
        prf.map((byte) => byte + 1),
        byPasskey,
        own,
      ),
    ).rejects.toThrow(Refused);
  });

  it('is not taken in another round, for another entry, or when it is another secret than was published', async () => {
    const [seat] = seats.slice(1) as [Seat];
    const { text, byText, published: own } = begun[1]!;
    const { secret } = readRecoveryText(text);
    const open = (at: Seat, wrapped: Uint8Array, entry = own) =>
      TrusteeOffice.open(at, 'recovery', secret!, wrapped, entry);
    const other = (await TrusteeOffice.begin(seat, atRandom)).published;
    await expect(open(seat, byText, other)).rejects.toThrow('not wrapped by this key');
    await expect(open({ ...seat, round: 2 }, byText)).rejects.toThrow('not wrapped by this key');
    const holder = { edition: seat.edition, round: seat.round, trustee: seat.number, own };
    const another = beginTrustee(ship, seat.number, atRandom).secret;
    const key = await wrappingKey('recovery', holder, secret!);
    const wrapped = await wrap(key, writeSecret(another));
    await expect(open(seat, wrapped)).rejects.toThrow('another secret');
  });
});

/** How many ballots are behind the pair of finalists that the fewest say something of. */
function fewestOf({ ballots, lateRecusals }: typeof record): number {
  const judged = ballots.map((digits, at) => {
    const { rated } = readBallot(bytesOf(digits), sumFormOf(record.rule));
    return rated.filter((one) => !lateRecusals.some(([of, late]) => of === at && late === one));
  });
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ];
  const behind = pairs.map((pair) => judged.filter((of) => pair.every((one) => of.includes(one))));
  return Math.min(
    ...behind.map((of) => of.length).filter((many) => many >= record.rule.leastJurors),
  );
}

describe('after the close', () => {
  /** As the room gives it. */
  const sent = ({
    rule,
    key,
    ballots,
    receipts,
    lateRecusals,
    head,
  }: typeof record): SentBoard => ({
    rule: writeCanonical(rule),
    key: writeCanonical(key),
    receipts,
    late: lateRecusals.map(([ballot, finalist]) => ({ ballot, finalist })),
    head,
    ballots: ballots.map((digits) => base64(bytesOf(digits))),
  });
  const board = sent(record);

  it('two check the ballots and decrypt the totals, so that the record verifies', () => {
    const shown: number[] = [];
    const decryptions = [1, 3].map((trustee) => {
      const checked = office(trustee).check(board, mailed.head!, null, (_, share) =>
        shown.push(share),
      );
      expect(checked).toMatchObject({
        sumsHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        leftOut: record.lateRecusals.length,
        fewest: fewestOf(record),
      });
      const decrypted = office(trustee).decrypt(published, none) as SentParts;
      const parts = hex(bytesOfBase64(decrypted.parts)).match(/.{262}/g)!;
      return { trustee, parts };
    });
    expect(Math.max(...shown)).toBe(1);
    expect(
      verifyRecord(canonicalBytes({ ...record, decryptions }), { head: mailed.head }).fault,
    ).toBeNull();
  });

  it('proves to hold the share, to whoever takes the parts', () => {
    const { sumsHash } = office(2).check(board, mailed.head!, null, none) as { sumsHash: string };
    const { parts, proof } = office(2).decrypt(published, none) as SentParts;
    const own = publicShares(record.key.trustees.map((one) => readPublished(2, one)))[1]!;
    const sending = {
      ...{ edition: ship.edition, round: 1, trustee: 2 },
      ...{ head: bytesOf(board.head), sumsHash: bytesOf(sumsHash), parts: bytesOfBase64(parts) },
    };
    expect(isSentByHolder(sending, own, readKnowledge(proof))).toBe(true);
    const others: (typeof sending)[] = [
      { ...sending, edition: 'edition-other' },
      { ...sending, round: 2 },
      { ...sending, trustee: 1 },
      { ...sending, head: sending.sumsHash },
      { ...sending, sumsHash: sending.head },
      { ...sending, parts: sending.parts.slice(0, -1) },
    ];
    for (const other of others) {
      expect(isSentByHolder(other, own, readKnowledge(proof))).toBe(false);
    }
  });

  it.each<[string, string, (of: typeof record) => void]>([
    ['2.4.5', 'a changed ballot', (of) => (of.ballots[0] = changedDigit(of.ballots[0]!, 600))],
    ['2.5.1', 'a ballot less', (of) => of.ballots.pop()],
    ['2.5.4', 'a recusal less', (of) => of.lateRecusals.pop()],
    [
      '2.3.2',
      'a forged proof',
      ({ key: { trustees } }) => {
        trustees[0]!.proof = changedDigit(trustees[0]!.proof, 129);
      },
    ],
    ['2.1.2', 'no list', (of) => (of.receipts = null as never)],
    ['2.2.1', 'the rule of another edition', (of) => (of.rule.edition = 'edition-other')],
  ])('stops at step %s with %s', (step, _, change) => {
    expect(office(2).check(sent(changed(change)), mailed.head!, null, none)).toMatchObject({
      step,
    });
    expect(() => office(2).decrypt(published, none)).toThrow('nothing was checked');
  });

  it('stops when what the room gives does not read', () => {
    for (const [step, other] of [
      ['2.1.1', { rule: ` ${board.rule}` }],
      ['2.1.1', { key: '{' }],
      ['2.1.2', { ballots: ['%'] }],
      // The same bytes, written otherwise.
      ['2.1.2', { ballots: board.ballots.map((one) => `${one}\n`) }],
      ['2.1.2', { key: '{}' }],
    ] as const) {
      expect(office(2).check({ ...board, ...other }, mailed.head!, null, none)).toMatchObject({
        step,
      });
    }
  });

  it('stops when other totals were decrypted before', () => {
    const { sumsHash } = office(2).check(board, mailed.head!, null, none) as { sumsHash: string };
    expect(office(2).check(board, mailed.head!, sumsHash, none)).toMatchObject({ sumsHash });
    expect(office(2).check(board, mailed.head!, 'cd'.repeat(32), none)).toEqual({
      otherSums: true,
    });
    expect(() => office(2).decrypt(published, none)).toThrow('nothing was checked');
  });

  it('stops when the head is another than was mailed', () => {
    expect(office(2).check(board, 'ab'.repeat(32), null, none)).toMatchObject({ step: '2.5.4' });
  });

  it('stops when the key holds another share than this secret gives', async () => {
    const stranger = (await TrusteeOffice.begin(seats[1]!, atRandom)).office;
    expect(stranger.check(board, mailed.head!, null, none)).toMatchObject({ step: '2.3.3' });
  });

  it('decrypts nothing with another share than was confirmed', () => {
    office(2).check(board, mailed.head!, null, none);
    const other = published.map((one, at) =>
      at === 0 ? { ...one, shares: one.shares.with(1, published[2]!.shares[1]!) } : one,
    );
    expect(office(2).decrypt(other, none)).toEqual({ wrong: 1, what: 'SHARE' });
  });
});
