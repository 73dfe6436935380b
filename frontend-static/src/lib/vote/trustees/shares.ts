/** How trustees send one another their shares (docs/record-format.md, 1.8.4 to 1.8.6). */
import { readWhole, type Written } from '../bytes.ts';
import {
  generator,
  multiple,
  readScalar,
  reduce,
  Refused,
  SCALAR_BYTES,
  writePoint,
  writePoints,
  writeScalar,
  type Draw,
  type Scalar,
} from '../group.ts';
import { FORMAT, hashOf, joined, u32 } from '../hash.ts';
import { shareImage } from './key.ts';

/** The share for a trustee: the value of the polynomial there. */
export const shareFor = (coefficients: readonly Scalar[], trustee: number): Scalar =>
  coefficients.toReversed().reduce((sum, one) => reduce(sum * BigInt(trustee) + one), 0n);

/** On which way a share is. */
export interface Passage {
  edition: string;
  from: number;
  to: number;
}

function pad({ edition, from, to }: Passage, sharesKey: Uint8Array, x: Uint8Array, y: Uint8Array) {
  return hashOf('vote/1 share', FORMAT, edition, u32(from), u32(to), sharesKey, x, y);
}

const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, at) => byte ^ b[at]!);

/** 1.8.5 */
export function sendShare(
  passage: Passage,
  share: Scalar,
  sharesKey: Written,
  draw: Draw,
): Uint8Array {
  const x = draw();
  const [begun, common] = writePoints([multiple(generator, x), multiple(sharesKey.point, x)]);
  const hidden = xor(writeScalar(share), pad(passage, sharesKey.bytes, begun!, common!));
  return joined([begun!, hidden]);
}

/**
 * Reads a share that was sent, and checks that it is the one that its sender has committed to; throws {@link Refused}.
 *
 * @param coefficients the sender's commitments
 */
export function receiveShare(
  passage: Passage,
  sent: Uint8Array,
  receiver: { sharesSecret: Scalar; sharesKey: Written },
  coefficients: readonly Written[],
): Scalar {
  const { x, hidden } = readWhole(sent, (reader) => ({
    x: reader.point(),
    hidden: reader.take(SCALAR_BYTES),
  }));
  const common = writePoint(multiple(x.point, receiver.sharesSecret));
  const share = readScalar(xor(hidden, pad(passage, receiver.sharesKey.bytes, x.bytes, common)));
  if (!multiple(generator, share).equals(shareImage(coefficients, passage.to))) {
    throw new Refused('another share than was committed to');
  }
  return share;
}

/** The trustee's share of the joint key, from what all have sent. */
export const shareOfKey = (received: readonly Scalar[]): Scalar =>
  reduce(received.reduce((sum, one) => sum + one, 0n));
