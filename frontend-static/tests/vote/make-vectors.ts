/**
 * Writes `docs/record-format/site.json`: vectors made by the site's implementation, for others to check. Run it with Node in
 * `frontend-static` when the format changes; `vectors.test.ts` holds the file to what the code gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { multiple, generator, order, writePoint, writeScalar } from '../../src/lib/vote/group.ts';
import { bytesOf, hex, joined, utf8 } from '../../src/lib/vote/hash.ts';
import { readRule, writeOpenedFile } from '../../src/lib/vote/opened-file.ts';
import { sealBallot, sealBits, sealerFor } from '../../src/lib/vote/sealing.ts';
import { openBallot } from '../../src/lib/vote/opening.ts';
import { readCanonical, writeCanonical } from '../../src/lib/vote/record/canonical.ts';
import type { VoteRecord } from '../../src/lib/vote/record/form.ts';
import { sumFormOf } from '../../src/lib/vote/record/rule.ts';
import { ballotHead, LAST_VERSION } from '../../src/lib/vote/ballot.ts';
import {
  beginTrustee,
  listHash,
  publish,
  type PublishedCommitment,
} from '../../src/lib/vote/trustees/key.ts';
import { writeKnowledge } from '../../src/lib/vote/trustees/knowledge.ts';
import { proveSending } from '../../src/lib/vote/trustees/sending.ts';
import { sendShare, shareFor } from '../../src/lib/vote/trustees/shares.ts';
import { adding } from './dishonest.ts';
import { drawsOf, outputsOf, type Vector } from './vectors.ts';

const secretOf = (label: string): bigint => drawsOf(label)();
const scalarHex = (scalar: bigint): string => hex(writeScalar(scalar));
const pointHex = (scalar: bigint): string => hex(writePoint(multiple(generator, scalar)));

const edition = 'édition-2026 ✓ 𝔾';
const ruleHash = 'a5'.repeat(32);
const key = pointHex(secretOf('site key'));
const ballotId = '00112233445566778899aabbccddeeff';
const vote = { edition, ruleHash, key };

const pairs = { method: 'PAIRS', finalists: 12, criteria: 3, levels: 5 };
const levels = { method: 'LEVELS', finalists: 3, criteria: 2, levels: 4 };

/** Trustees 1 and 3 of a threshold of 2, whose polynomial is a + bx. */
const [a, b] = [secretOf('site a'), secretOf('site b')];
const shareOf = (trustee: bigint): bigint => (a + b * trustee) % order;
const joint = pointHex(a);

/** Sums that are encrypted for that key, of the numbers given, and one of nothing. */
const sums = [0n, 1n, 29n, 4_097n].map((m, at) => {
  const r = secretOf(`site sum ${at}`);
  const beta = multiple(generator, (a * r + m) % order);
  return pointHex(r) + hex(writePoint(beta));
});
const nothing = '00'.repeat(66);

const partialsOf = (share: bigint): string[] =>
  [...sums, nothing].map((sum) => {
    const alpha = sum.slice(0, 66);
    return alpha === '00'.repeat(33) ? alpha : pointHex((discrete.get(alpha)! * share) % order);
  });
const discrete = new Map(sums.map((sum, at) => [sum.slice(0, 66), secretOf(`site sum ${at}`)]));

/** A ballot about the finalists 0 and 1, of a contest with the given bits. */
const sealer = sealerFor(
  {
    edition,
    ruleHash: bytesOf(ruleHash),
    key: { point: multiple(generator, secretOf('site key')), bytes: bytesOf(key) },
  },
  drawsOf('site refused'),
);
const place = { ballotId: bytesOf(ballotId), version: 1, rated: [0, 1], contestId: 'pair/0/1' };
const head = (version = 1) => ballotHead(sealer.election, place.ballotId, version, [0, 1]);
const contestOf = (...bits: (0 | 1)[]) => sealBits(sealer, place, bits).bytes;
/** A contest whose first options' ciphertexts have a number added each. */
const contestAdding = (...added: number[]) =>
  sealBits(adding(sealer, added), place, [1, 0, 0]).bytes;
const ofAnother = sealBits(sealer, { ...place, contestId: 'pair/0/2' }, [1, 0, 0]).bytes;
const ofMore = sealBits(sealer, { ...place, rated: [0, 1, 2] }, [1, 0, 0]).bytes;
const good = contestOf(1, 0, 0);
const uncompressed = hex(multiple(generator, 5n).toBytes(false));
const field = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const wide = (value: bigint): string => value.toString(16).padStart(64, '0');

const refusedBallot = (why: string, bytes: Uint8Array): Vector => ({
  ...{ kind: 'refused', what: 'ballot', why },
  ...{ ...vote, ...pairs, ballotId, version: 1, rated: [0, 1] },
  bytes: hex(bytes),
});

/** A ballot about the finalists 0 and 1 that says 1, opened with other random numbers than it was sealed with. */
const openedOf = sealBallot(
  { ...sealer, draw: drawsOf('site refused opened') },
  { by: 'PAIRS', finalists: pairs.finalists, criteria: pairs.criteria, levels: pairs.levels },
  place,
  [1],
);
const refusedOpened = (why: string, changed: (r: string[]) => string[]): Vector => {
  const randoms = openedOf.randoms.map(scalarHex);
  return {
    ...refusedBallot(why, openedOf.bytes),
    what: 'opened',
    bytes: hex(openedOf.bytes) + changed(randoms).join(''),
  };
};

const refused = (what: string, why: string, bytes: string): Vector => ({
  kind: 'refused',
  what,
  why,
  bytes,
});

const ship = { edition, trustees: 2, threshold: 2 };
const [first, second] = ([1, 2] as const).map((trustee) =>
  beginTrustee(ship, trustee, drawsOf(`site trustee ${trustee}`)),
) as [ReturnType<typeof beginTrustee>, ReturnType<typeof beginTrustee>];
const trustees = [first, second].map(({ commitment }) => publish(commitment));
const [published, other] = trustees as [PublishedCommitment, PublishedCommitment];
const list = listHash(trustees);

/** A share of the first trustee for the second, and what it is read with. */
const passage = { edition, list, from: 1, to: 2, sharesKey: second.commitment.sharesKey };
const sent = (share: bigint, on = passage, by = first.secret.sharesSecret) =>
  hex(sendShare(on, share, by, drawsOf('site refused share')));
const ownShare = shareFor(first.secret.coefficients, 2);
const refusedShare = (why: string, bytes: string): Vector => ({
  ...refused('share', why, bytes),
  ...{ edition, list: hex(list), from: 1, to: 2, sharesKey: other.sharesKey },
  ...{ secret: scalarHex(second.secret.sharesSecret) },
  ...{ senderKey: published.sharesKey, commitments: published.commitments },
});

const refusedTrustee = (why: string, changed: Partial<Vector>): Vector => ({
  ...refused('trustee', why, published.proof),
  ...{ ...ship, trustee: 1, sharesKey: published.sharesKey, commitments: published.commitments },
  ...changed,
});

const sending = {
  ...{ edition, round: 3, trustee: 3, head: '5a'.repeat(32), sumsHash: ruleHash },
  ...{ parts: 'ff'.repeat(131), publicShare: pointHex(shareOf(3n)) },
};
const sendingProof = (share: bigint): string =>
  hex(
    writeKnowledge(
      proveSending(
        {
          ...{ edition, round: sending.round, trustee: sending.trustee },
          head: bytesOf(sending.head),
          sumsHash: bytesOf(sending.sumsHash),
          parts: bytesOf(sending.parts),
        },
        {
          share,
          publicShare: { point: multiple(generator, share), bytes: bytesOf(pointHex(share)) },
        },
        drawsOf('site refused sending'),
      ),
    ),
  );

const inputs: Vector[] = [
  { kind: 'hash', tag: 'vote/1 test', parts: [] },
  { kind: 'hash', tag: 'vote/1 test', parts: ['', '00', hex(utf8('العربية')), 'ff'.repeat(300)] },
  { kind: 'test-scalars', label: 'site' },
  { kind: 'test-scalars', label: 'سنة ✓' },
  { kind: 'point', scalar: scalarHex(1n) },
  { kind: 'point', scalar: scalarHex(order - 1n) },
  { kind: 'point', scalar: scalarHex(secretOf('site point')) },
  { kind: 'ciphertext', label: 'site ciphertext', key, value: 0 },
  { kind: 'ciphertext', label: 'site ciphertext', key, value: 1 },
  ...[0, 1, 2].map((choice) => ({
    ...{ kind: 'contest', label: `site contest ${choice}`, ...vote },
    ...{ ballotId, version: LAST_VERSION - choice, rated: [3, 11] },
    ...{ contestId: 'pair/3/11', options: 3, choice },
  })),
  {
    kind: 'contest',
    label: 'site one option',
    ...vote,
    ballotId,
    version: 1,
    rated: [0],
    contestId: 'level/0/0',
    options: 1,
    choice: 0,
  },
  { kind: 'seat', edition, ballotId },
  {
    kind: 'ballot',
    label: 'site ballot',
    ...vote,
    ...pairs,
    ballotId,
    version: 7,
    rated: [0, 2, 11],
    choices: [0, 1, 2],
  },
  {
    kind: 'ballot',
    label: 'site levels',
    ...vote,
    ...levels,
    ballotId,
    version: 1,
    rated: [0, 2],
    choices: [3, 0, 1, 2],
  },
  {
    kind: 'ballot',
    label: 'site none',
    ...vote,
    ...pairs,
    ballotId,
    version: 1,
    rated: [],
    choices: [],
  },
  {
    kind: 'opened',
    label: 'site opened',
    ...vote,
    ...pairs,
    ballotId,
    version: 7,
    rated: [0, 2, 11],
    choices: [0, 1, 2],
  },
  {
    kind: 'opened',
    label: 'site opened levels',
    ...vote,
    ...levels,
    ballotId,
    version: 1,
    rated: [1],
    choices: [3, 0],
  },
  { kind: 'chain', edition, ruleHash, receipts: [], recusals: [] },
  {
    kind: 'chain',
    edition,
    ruleHash,
    receipts: ['00'.repeat(32), '7f'.repeat(32), 'ff'.repeat(32)],
    recusals: [
      [0, 3],
      [0, 11],
      [2, 0],
    ],
  },
  {
    kind: 'trustee',
    label: 'site alone',
    edition,
    threshold: 1,
    trustees: 1,
    trustee: 1,
  },
  {
    kind: 'trustee',
    label: 'site third',
    edition,
    threshold: 3,
    trustees: 5,
    trustee: 4,
  },
  {
    ...{
      kind: 'share',
      label: 'site share',
      edition,
      from: 2,
      to: 3,
      list: '6b'.repeat(32),
      share: scalarHex(secretOf('site sent')),
      sender: scalarHex(secretOf('site sender')),
    },
    ...{
      sharesKey: pointHex(secretOf('site receiver')),
      secret: scalarHex(secretOf('site receiver')),
    },
  },
  { kind: 'list', trustees: [published] },
  { kind: 'list', trustees },
  { kind: 'key', commitments: [[pointHex(2n)]] },
  {
    kind: 'key',
    commitments: [1, 2, 3].map((at) => [0, 1].map((k) => pointHex(secretOf(`site ${at} ${k}`)))),
  },
  {
    ...{ kind: 'decryption', label: 'site decryption', ...vote, key: joint, head: '5a'.repeat(32) },
    ...{ ids: ['sum/0/1/0', 'sum/0/1/1', 'lot'], sums: [sums[2], nothing, key + '00'.repeat(33)] },
    ...{ trustee: 3, share: scalarHex(shareOf(3n)), publicShare: pointHex(shareOf(3n)) },
  },
  { kind: 'rehearsal', edition, key: joint, ruleHash },
  {
    ...{ kind: 'sending', label: 'site sending', edition, round: 1, trustee: 3 },
    ...{ head: '5a'.repeat(32), sumsHash: ruleHash, parts: 'ff'.repeat(131) },
    ...{ share: scalarHex(shareOf(3n)), publicShare: pointHex(shareOf(3n)) },
  },
  {
    ...{ kind: 'totals', sums: [...sums, nothing], trustees: [1, 3] },
    ...{
      partials: [partialsOf(shareOf(1n)), partialsOf(shareOf(3n))],
      most: [30, 1, 29, 4_097, 0],
    },
  },
  {
    kind: 'lot',
    edition,
    ruleHash,
    head: '3c'.repeat(32),
    decrypted: pointHex(secretOf('site lot')),
    finalists: ['nomination-1', 'ثانية'],
  },
  refused('scalar', 'the order of the group', wide(order)),
  refused('scalar', '31 bytes', '01'.repeat(31)),
  refused('scalar', '33 bytes', '00' + scalarHex(1n)),
  refused('point', 'the identity', '00'.repeat(33)),
  refused('point', 'the identity, as SEC 1 writes it', '00'),
  refused('point', 'not compressed', uncompressed),
  refused('point', 'the hybrid form of its first byte', '06' + uncompressed.slice(2, 66)),
  refused('point', 'x is that of a point, written as more than the prime', '02' + wide(field + 5n)),
  refused('point', 'no point of the curve has this x', '02' + wide(1n)),
  refused(
    'point-or-identity',
    'the identity with a first byte of 02',
    '02' + '00'.repeat(31) + '01',
  ),
  refused('point-or-identity', 'an identity of 32 bytes', '00'.repeat(32)),
  refusedBallot('no option is chosen', joined([head(), contestOf(0, 0, 0)])),
  refusedBallot('two options are chosen', joined([head(), contestOf(1, 1, 0)])),
  refusedBallot('2, −1 and 0', joined([head(), contestAdding(1, -1)])),
  refusedBallot('2, 0 and 0', joined([head(), contestAdding(1)])),
  refusedBallot('the proofs are of another contest', joined([head(), ofAnother])),
  refusedBallot('the proofs are of another version', joined([head(2), good])),
  refusedBallot('the proofs are of a ballot that rates a finalist more', joined([head(), ofMore])),
  refusedBallot(
    'a version of 0, with the proofs for it',
    joined([head(0), sealBits(sealer, { ...place, version: 0 }, [1, 0, 0]).bytes]),
  ),
  refusedBallot(
    'a version too high, with the proofs for it',
    joined([
      head(LAST_VERSION + 1),
      sealBits(sealer, { ...place, version: LAST_VERSION + 1 }, [1, 0, 0]).bytes,
    ]),
  ),
  refusedBallot('a byte more', joined([head(), good, Uint8Array.of(0)])),
  refusedBallot(
    'the first proof’s points with other signs',
    joined([head(), good]).map((byte, at) => (at === 63 + 66 ? byte ^ 1 : byte)),
  ),
];

inputs.push(
  refusedOpened('another random number', (r) => [...r.slice(0, 2), scalarHex(1n)]),
  refusedOpened('two random numbers in the place of one another', ([a, b, c]) => [b!, a!, c!]),
  refusedOpened('a random number is the order of the group', (r) => [
    ...r.slice(0, 2),
    wide(order),
  ]),
  refusedOpened('a random number less', (r) => r.slice(0, 2)),
  refusedOpened('a byte more', (r) => [...r, '00']),
  refusedShare(
    'for the list in another order',
    sent(ownShare, { ...passage, list: listHash(trustees.toReversed()) }),
  ),
  refusedShare('for the way back', sent(ownShare, { ...passage, from: 2, to: 1 })),
  refusedShare('by another', sent(ownShare, passage, second.secret.sharesSecret)),
  refusedShare('another share than was committed to', sent(ownShare + 1n)),
  refusedShare('the order of the group', sent(order)),
  refusedShare('a byte less', sent(ownShare).slice(2)),
  refusedTrustee('another’s key for shares', { sharesKey: other.sharesKey }),
  refusedTrustee('another’s proof', { bytes: other.proof }),
  refusedTrustee('another edition', { edition: 'edition-2026' }),
  ...[{ round: 2 }, { head: '5b'.repeat(32) }, { edition: 'edition-2026' }].map((changed) => ({
    ...refused('sending', `another ${Object.keys(changed)[0]}`, sendingProof(shareOf(3n))),
    ...{ ...sending, ...changed },
  })),
  {
    ...refused('sending', 'by the holder of another share', sendingProof(shareOf(1n))),
    ...sending,
  },
);

const vectors = inputs.map((vector) =>
  vector.kind === 'refused' ? vector : { ...vector, ...outputsOf(vector) },
);
const file = new URL('../../../docs/record-format/site.json', import.meta.url);
writeFileSync(file, JSON.stringify(vectors, null, 1) + '\n');

/** A file of 1.6.10: a ballot under the rule of the record that is the example, opened. */
const formats = new URL('../../../docs/record-format/', import.meta.url);
const example = readFileSync(new URL('example.json', formats));
const { rule } = readCanonical(example) as VoteRecord;
const ofExample = readRule(writeCanonical(rule));
const exampleBallot = sealBallot(
  sealerFor(ofExample.election, drawsOf('site opened file')),
  sumFormOf(rule),
  { ballotId: bytesOf(ballotId), version: 2, rated: [0, 1, 2] },
  [0, 2, 1],
);
writeFileSync(new URL('opened.json', formats), writeOpenedFile(rule, openBallot(exampleBallot)));
console.log(`${vectors.length} vectors`);
