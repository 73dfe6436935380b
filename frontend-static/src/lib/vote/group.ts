/**
 * The group of the vote, P-256, and the one way in which its points and scalars are written (docs/record-format.md, 1.2).
 * The arithmetic is the library's.
 */
import { mulAddUnsafe, normalizeZ, pippenger } from '@noble/curves/abstract/curve.js';
import { p256 } from '@noble/curves/nist.js';

export type Point = InstanceType<typeof p256.Point>;
/** A whole number from 0 to below {@link order}. */
export type Scalar = bigint;

export const POINT_BYTES = 33;
export const SCALAR_BYTES = 32;

const field = p256.Point.Fn;
/** How many points there are. */
export const order = field.ORDER;
/** The point that the others are multiples of. */
export const generator: Point = p256.Point.BASE;
export const identity: Point = p256.Point.ZERO;

/** Something that is not written in the one form that is accepted; the message says what. */
export class Refused extends Error {}

export const reduce = (value: bigint): Scalar => field.create(value);
export const inverse = (scalar: Scalar): Scalar => field.inv(scalar);

/** The whole number that bytes write, the greatest first. */
export function wholeOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

/** 1.2.2 */
export function readScalar(bytes: Uint8Array): Scalar {
  if (bytes.length !== SCALAR_BYTES) throw new Refused('a scalar of another length');
  const value = wholeOf(bytes);
  if (value >= order) throw new Refused('a scalar of q or more');
  return value;
}

export function writeScalar(scalar: Scalar): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SCALAR_BYTES);
  let rest = scalar;
  for (let at = SCALAR_BYTES - 1; at >= 0; at--, rest >>= 8n) bytes[at] = Number(rest & 255n);
  return bytes;
}

/** 1.2.3 */
export function readPoint(bytes: Uint8Array): Point {
  if (bytes.length !== POINT_BYTES) throw new Refused('a point of another length');
  try {
    return p256.Point.fromBytes(bytes);
  } catch {
    throw new Refused('no point');
  }
}

/** 1.2.4 */
export const readPointOrIdentity = (bytes: Uint8Array): Point =>
  bytes.length === POINT_BYTES && bytes.every((byte) => byte === 0) ? identity : readPoint(bytes);

/** Writes points by 1.2.3, and identities by 1.2.4; one inversion for all of them. */
export function writePoints(points: readonly Point[]): Uint8Array[] {
  return normalizeZ(p256.Point, [...points]).map((point) =>
    point.is0() ? new Uint8Array(POINT_BYTES) : point.toBytes(true),
  );
}

export const writePoint = (point: Point): Uint8Array => writePoints([point])[0]!;

/** Draws a scalar: at random, or from a row that a test knows. */
export type Draw = () => Scalar;

/** 1.2.5: from 1 to q − 1, none of them likelier than another by more than 2⁻¹²⁸. */
export const atRandom: Draw = () =>
  (wholeOf(crypto.getRandomValues(new Uint8Array(48))) % (order - 1n)) + 1n;

/** A random weight of 128 bits, with which many equations are checked as one (M. Bellare, J. Garay, T. Rabin 1998). */
export const randomWeight = (): Scalar => wholeOf(crypto.getRandomValues(new Uint8Array(16))) || 1n;

/** Multiples of one point, from a table that takes some 50 ms to make; it takes as long whatever the scalar. */
export function multiplesOf(point: Point): (scalar: Scalar) => Point {
  // The library keeps the table by the object, so that this is one of its own.
  const base = p256.Point.fromAffine(point.toAffine());
  base.precompute(8, false);
  return (scalar) => (scalar === 0n ? identity : base.multiply(scalar));
}

/** A multiple of a point that is multiplied once; it takes as long whatever the scalar. */
export const multiple = (point: Point, scalar: Scalar): Point =>
  scalar === 0n || point.is0() ? identity : point.multiply(scalar);

/** From so many points on buckets take less time than a table for each point. */
const MANY = 500;

/** A sum of multiples, for what everybody may know (E. Straus 1964; for many N. Pippenger 1976). */
export const sumOfMultiples = (points: Point[], scalars: Scalar[]): Point =>
  (points.length < MANY ? mulAddUnsafe : pippenger)(p256.Point, points, scalars);

export const sumOf = (points: Iterable<Point>): Point => {
  let sum = identity;
  for (const point of points) sum = sum.add(point);
  return sum;
};
