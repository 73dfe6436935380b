/** Vectors of `docs/record-format.md`, 1.12: from the inputs of each kind, what it has to give. */
import { receiptOf, seatOf, type BallotForm } from '../../src/lib/vote/ballot.ts';
import { Reader, readWhole, type Written } from '../../src/lib/vote/bytes.ts';
import { contextOf, readContest, type Election } from '../../src/lib/vote/contest.ts';
import { encrypt, tablesFor } from '../../src/lib/vote/elgamal.ts';
import {
  generator,
  multiple,
  readPoint,
  readPointOrIdentity,
  readScalar,
  Refused,
  writePoint,
  writeScalar,
  type Draw,
  type Point,
} from '../../src/lib/vote/group.ts';
import { bytesOf, hashOf, hex, scalarHash, u32 } from '../../src/lib/vote/hash.ts';
import { openBallot, readOpened } from '../../src/lib/vote/opening.ts';
import { lotOf, lotSum, seedOf } from '../../src/lib/vote/lot.ts';
import { receiptText } from '../../src/lib/vote/receipt-text.ts';
import { chainOf } from '../../src/lib/vote/receipts.ts';
import { sealBallot, sealContest, sealerFor } from '../../src/lib/vote/sealing.ts';
import {
  combine,
  decryptPartly,
  readPartial,
  toDecrypt,
  unproven,
} from '../../src/lib/vote/trustees/decryption.ts';
import { fingerprintOf } from '../../src/lib/vote/trustees/fingerprint.ts';
import {
  beginTrustee,
  jointKey,
  listHash,
  publicShares,
  trusteeProves,
  type Commitment,
  type PublishedCommitment,
} from '../../src/lib/vote/trustees/key.ts';
import { readKnowledge, writeKnowledge } from '../../src/lib/vote/trustees/knowledge.ts';
import { rehearsalFor } from '../../src/lib/vote/trustees/rehearsal.ts';
import { isSentByHolder, proveSending, type Sending } from '../../src/lib/vote/trustees/sending.ts';
import {
  receiveShare,
  sendShare,
  shareFor,
  type Passage,
} from '../../src/lib/vote/trustees/shares.ts';
import { ballotFault } from './ballot-fault.ts';
import { smallLogarithms } from './logarithm.ts';

/** The scalars of 1.12.1, one after the other. */
export function drawsOf(label: string): Draw {
  let k = 0;
  return () => scalarHash('vote/1 test', label, u32(k++));
}

export interface Vector {
  kind: string;
  [field: string]: unknown;
}

const number = (value: unknown): number => value as number;
const text = (value: unknown): string => value as string;
const bytes = (value: unknown): Uint8Array => bytesOf(value as string);
const list = (value: unknown): string[] => value as string[];
const numbers = (value: unknown): number[] => value as number[];
const written = (digits: unknown): Written => ({
  point: readPoint(bytes(digits)),
  bytes: bytes(digits),
});
const pointHex = (point: Point): string => hex(writePoint(point));
const scalarHex = (scalar: bigint): string => hex(writeScalar(scalar));

const electionOf = ({ edition, ruleHash, key }: Vector): Election => ({
  edition: text(edition),
  ruleHash: bytes(ruleHash),
  key: written(key),
});

const formOf = ({ method, finalists, criteria, levels }: Vector): BallotForm => ({
  by: method as BallotForm['by'],
  finalists: number(finalists),
  criteria: number(criteria),
  levels: number(levels),
});

const sumsOf = (vector: Vector): Point[][] =>
  list(vector.sums).map((sum) =>
    readWhole(bytes(sum), (reader) => [
      reader.pointOrIdentity().point,
      reader.pointOrIdentity().point,
    ]),
  );

const passageOf = (vector: Vector): Passage => ({
  edition: text(vector.edition),
  list: bytes(vector.list),
  from: number(vector.from),
  to: number(vector.to),
  sharesKey: written(vector.sharesKey),
});

const sendingOf = (vector: Vector): Sending => ({
  edition: text(vector.edition),
  round: number(vector.round),
  trustee: number(vector.trustee),
  head: bytes(vector.head),
  sumsHash: bytes(vector.sumsHash),
  parts: bytes(vector.parts),
});

const decryptedOf = (vector: Vector) => {
  const sums = sumsOf(vector).map(([alpha, beta], at) => ({
    id: list(vector.ids)[at]!,
    alpha: alpha!,
    beta: beta!,
  }));
  return toDecrypt(electionOf(vector), bytes(vector.head), sums);
};

const sealedOf = (vector: Vector) => {
  const sealer = sealerFor(electionOf(vector), drawsOf(text(vector.label)));
  const of = {
    ballotId: bytes(vector.ballotId),
    version: number(vector.version),
    rated: numbers(vector.rated),
  };
  return sealBallot(sealer, formOf(vector), of, numbers(vector.choices));
};

const noProof = { r: { point: generator, bytes: writePoint(generator) }, z: 0n };

const outputs: Record<string, (vector: Vector) => Record<string, unknown>> = {
  hash(vector) {
    const parts = list(vector.parts).map(bytesOf);
    const tag = text(vector.tag);
    return { hash: hex(hashOf(tag, ...parts)), scalar: scalarHex(scalarHash(tag, ...parts)) };
  },
  'test-scalars'({ label, scalars }) {
    const draw = drawsOf(text(label));
    return { scalars: Array.from(list(scalars ?? [0, 0, 0]), () => scalarHex(draw())) };
  },
  point: ({ scalar }) => ({
    point: pointHex(multiple(generator, readScalar(bytes(scalar)))),
  }),
  ciphertext({ label, key, value }) {
    const tables = tablesFor(readPoint(bytes(key)));
    const { alpha, beta } = encrypt(tables, value as 0 | 1, drawsOf(text(label))());
    return { ciphertext: pointHex(alpha) + pointHex(beta) };
  },
  contest(vector) {
    const election = electionOf(vector);
    const place = {
      ballotId: bytes(vector.ballotId),
      version: number(vector.version),
      rated: numbers(vector.rated),
      contestId: text(vector.contestId),
    };
    const sealer = sealerFor(election, drawsOf(text(vector.label)));
    const options = number(vector.options);
    const sealed = sealContest(sealer, place, options, number(vector.choice)).bytes;
    const { options: read } = readContest(new Reader(sealed), options);
    const ciphertexts = read.map(({ ciphertext }) => ciphertext);
    return { context: hex(contextOf(election, place, ciphertexts)), contest: hex(sealed) };
  },
  seat: ({ edition, ballotId }) => ({ seat: hex(seatOf(text(edition), bytes(ballotId))) }),
  ballot(vector) {
    const sealed = sealedOf(vector).bytes;
    const receipt = receiptOf(sealed);
    return { ballot: hex(sealed), receipt: hex(receipt), receiptText: receiptText(receipt) };
  },
  opened(vector) {
    const opened = openBallot(sealedOf(vector));
    const { choices } = readOpened(opened, electionOf(vector), formOf(vector));
    return { opened: hex(opened), choices };
  },
  chain(vector) {
    const recusals = (vector.recusals as [number, number][]).map(([ballot, finalist]) => ({
      ballot,
      finalist,
    }));
    const receipts = list(vector.receipts).map(bytesOf);
    const { links, head } = chainOf(
      text(vector.edition),
      bytes(vector.ruleHash),
      receipts,
      recusals,
    );
    return { links: links.map(hex), head: hex(head) };
  },
  trustee(vector) {
    const ship = {
      edition: text(vector.edition),
      trustees: number(vector.trustees),
      threshold: number(vector.threshold),
    };
    const draw = drawsOf(text(vector.label));
    const { secret, commitment } = beginTrustee(ship, number(vector.trustee), draw);
    return {
      commitments: commitment.coefficients.map((one) => hex(one.bytes)),
      sharesKey: hex(commitment.sharesKey.bytes),
      proof: hex(writeKnowledge(commitment.proof)),
      shares: Array.from({ length: ship.trustees }, (_, at) =>
        scalarHex(shareFor(secret.coefficients, at + 1)),
      ),
    };
  },
  share(vector) {
    const passage = passageOf(vector);
    const [share, sender] = [vector.share, vector.sender].map((one) => readScalar(bytes(one)));
    const draw = drawsOf(text(vector.label));
    return { encrypted: hex(sendShare(passage, share!, sender!, draw)) };
  },
  list({ trustees }) {
    const all = trustees as PublishedCommitment[];
    return { list: hex(listHash(all)), fingerprint: fingerprintOf(all) };
  },
  key({ commitments }) {
    const of = (commitments as string[][]).map((one): Commitment => {
      const coefficients = one.map(written);
      const [first] = coefficients as [Written];
      return { coefficients, sharesKey: first, proof: { r: first, z: 0n } };
    });
    return {
      key: hex(jointKey(of).bytes),
      publicShares: publicShares(of).map((one) => hex(one.bytes)),
    };
  },
  decryption(vector) {
    const decrypted = decryptedOf(vector);
    const trustee = {
      number: number(vector.trustee),
      share: readScalar(bytes(vector.share)),
      publicShare: written(vector.publicShare),
    };
    return {
      sumsHash: hex(decrypted.hash),
      decryptions: decryptPartly(decrypted, trustee, drawsOf(text(vector.label))).map(hex),
    };
  },
  sending(vector) {
    const sending = sendingOf(vector);
    const publicShare = written(vector.publicShare);
    const own = { share: readScalar(bytes(vector.share)), publicShare };
    const proof = proveSending(sending, own, drawsOf(text(vector.label)));
    if (!isSentByHolder(sending, publicShare, proof)) throw new Error('does not hold');
    return { proof: hex(writeKnowledge(proof)) };
  },
  rehearsal({ edition, key, ruleHash }) {
    const { bytes: sums, hash } = rehearsalFor(text(edition), written(key), bytes(ruleHash));
    return { sum: hex(sums[0]!), sumsHash: hex(hash) };
  },
  totals(vector) {
    const parts = vector.partials as string[][];
    const most = numbers(vector.most);
    const totals = sumsOf(vector).map(([, beta], at) => {
      const of = parts.map((one) => readPointOrIdentity(bytesOf(one[at]!)));
      return smallLogarithms(most[at]!)(beta!.subtract(combine(numbers(vector.trustees), of)));
    });
    return { totals };
  },
  lot(vector) {
    const of = { edition: text(vector.edition), ruleHash: bytes(vector.ruleHash) };
    const seed = seedOf(readPoint(bytes(vector.decrypted)));
    return {
      point: pointHex(lotSum(of, bytes(vector.head)).alpha),
      seed: hex(seed),
      lots: list(vector.finalists).map((finalist) => hex(lotOf(seed, finalist))),
    };
  },
};

/** What a vector's inputs give; throws for a kind that is not known. */
export function outputsOf(vector: Vector): Record<string, unknown> {
  const of = outputs[vector.kind];
  if (!of) throw new Error(`unknown kind of vector: ${vector.kind}`);
  return of(vector);
}

function hold(holds: boolean): void {
  if (!holds) throw new Refused('does not prove');
}

/** Reads what a vector of kind `refused` says must be refused. */
export function readRefused(vector: Vector): void {
  const given = bytes(vector.bytes);
  switch (vector.what) {
    case 'scalar':
      return void readScalar(given);
    case 'point':
      return void readPoint(given);
    case 'point-or-identity':
      return void readPointOrIdentity(given);
    case 'ballot': {
      const fault = ballotFault(electionOf(vector), formOf(vector), given);
      if (fault !== null) throw new Refused(fault);
      return;
    }
    case 'opened':
      return void readOpened(given, electionOf(vector), formOf(vector));
    case 'share': {
      const coefficients = list(vector.commitments).map(written);
      const sender = { coefficients, sharesKey: written(vector.senderKey), proof: noProof };
      const secret = readScalar(bytes(vector.secret));
      return void receiveShare(passageOf(vector), given, secret, sender);
    }
    case 'trustee': {
      const ship = {
        edition: text(vector.edition),
        trustees: number(vector.trustees),
        threshold: number(vector.threshold),
      };
      const coefficients = list(vector.commitments).map(written);
      const proof = readKnowledge(text(vector.bytes));
      const commitment = { coefficients, sharesKey: written(vector.sharesKey), proof };
      return hold(trusteeProves(ship, number(vector.trustee), commitment));
    }
    case 'part': {
      const { sums, ...decrypted } = decryptedOf(vector);
      const place = number(vector.place);
      const trustee = {
        number: number(vector.trustee),
        publicShare: written(vector.publicShare),
      };
      // The sums before it are passed over: theirs are other parts.
      const parts = sums.map(() => readPartial(given));
      const fault = unproven({ ...decrypted, sums: sums.slice(0, place + 1) }, trustee, parts);
      return hold(fault === null || fault < place);
    }
    case 'sending': {
      const proof = readKnowledge(text(vector.bytes));
      return hold(isSentByHolder(sendingOf(vector), written(vector.publicShare), proof));
    }
    default:
      throw new Error(`unknown: ${String(vector.what)}`);
  }
}
