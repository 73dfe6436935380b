/** How trustees send one another their shares (docs/record-format.md, 1.8.4 to 1.8.6). */
import { readWhole, written, type Written } from '../bytes.ts';
import {
  generator,
  multiple,
  readScalar,
  reduce,
  Refused,
  SCALAR_BYTES,
  writePoint,
  writeScalar,
  type Draw,
  type Scalar,
} from '../group.ts';
import { FORMAT, hashOf, joined, scalarHash, u32 } from '../hash.ts';
import { shareImage, type Commitment } from './key.ts';
import { isKnown, proveKnowledge, writeKnowledge } from './knowledge.ts';

/** The share for a trustee: the value of the polynomial there. */
export const shareFor = (coefficients: readonly Scalar[], trustee: number): Scalar =>
  coefficients.toReversed().reduce((sum, one) => reduce(sum * BigInt(trustee) + one), 0n);

/** On which way a share is, and for which list it was made. */
export interface Passage {
  edition: string;
  /** Hash of what all have published (1.8.8). */
  list: Uint8Array;
  from: number;
  to: number;
  /** The receiver's. */
  sharesKey: Written;
}

const about = ({ edition, list, from, to, sharesKey }: Passage): (Uint8Array | string)[] => [
  ...[FORMAT, edition, u32(from), u32(to), list, sharesKey.bytes],
];

const pad = (passage: Passage, x: Uint8Array, y: Uint8Array): Uint8Array =>
  hashOf('vote/1 share', ...about(passage), x, y);

const challengeOf =
  (passage: Passage, x: Uint8Array, hidden: Uint8Array, sender: Written) =>
  (r: Written): Scalar =>
    scalarHash('vote/1 sender', ...about(passage), x, hidden, sender.bytes, r.bytes);

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ b[at]!);

/**
 * 1.8.5
 *
 * @param sender the secret half of the sender's own key for shares
 */
export function sendShare(passage: Passage, share: Scalar, sender: Scalar, draw: Draw): Uint8Array {
  const x = draw();
  const [begun, common, own] = written([
    multiple(generator, x),
    multiple(passage.sharesKey.point, x),
    multiple(generator, sender),
  ]) as [Written, Written, Written];
  const hidden = xor(writeScalar(share), pad(passage, begun.bytes, common.bytes));
  const proof = proveKnowledge(sender, challengeOf(passage, begun.bytes, hidden, own), draw);
  return joined([begun.bytes, hidden, writeKnowledge(proof)]);
}

/**
 * Reads a share that was sent, and checks that its sender has sent it for this list, and that it is the one that the sender
 * has committed to; throws {@link Refused}.
 *
 * @param sharesSecret the receiver's
 * @param sender what the sender has published
 */
export function receiveShare(
  passage: Passage,
  sent: Uint8Array,
  sharesSecret: Scalar,
  sender: Commitment,
): Scalar {
  const { x, hidden, proof } = readWhole(sent, (reader) => ({
    x: reader.point(),
    hidden: reader.take(SCALAR_BYTES),
    proof: { r: reader.point(), z: reader.scalar() },
  }));
  const { sharesKey, coefficients } = sender;
  if (!isKnown(sharesKey, proof, challengeOf(passage, x.bytes, hidden, sharesKey))) {
    throw new Refused('sent by another, or for another list');
  }
  const common = writePoint(multiple(x.point, sharesSecret));
  const share = readScalar(xor(hidden, pad(passage, x.bytes, common)));
  if (!multiple(generator, share).equals(shareImage(coefficients, passage.to))) {
    throw new Refused('another share than was committed to');
  }
  return share;
}

/** The trustee's share of the joint key, from what all have sent. */
export const shareOfKey = (received: readonly Scalar[]): Scalar =>
  reduce(received.reduce((sum, one) => sum + one, 0n));
