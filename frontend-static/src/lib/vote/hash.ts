/** Hashes of the vote (docs/record-format.md, 1.1 and 1.3). */
import { sha256 } from '@noble/hashes/sha2.js';
import { reduce, Refused, wholeOf, type Scalar } from './group.ts';

/** What all hashes and the record name as their format. */
export const FORMAT = 'record/1';

export type Part = Uint8Array | string;

export const plainHash = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** 1.1.1 */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** 1.1.2 */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Refused('a text with a lone surrogate');
  return new TextEncoder().encode(text);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** 1.3.2 */
export function hashOf(tag: string, ...parts: readonly Part[]): Uint8Array {
  const hash = sha256.create();
  for (const part of [tag, ...parts]) {
    const bytes = typeof part === 'string' ? utf8(part) : part;
    hash.update(u32(bytes.length)).update(bytes);
  }
  return hash.digest();
}

/** 1.3.3 */
export const scalarHash = (tag: string, ...parts: readonly Part[]): Scalar =>
  reduce(wholeOf(hashOf(tag, ...parts)));

/** 1.1.3 */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const isHex = (text: string): boolean => text.length % 2 === 0 && !/[^0-9a-f]/.test(text);

export function bytesOf(digits: string): Uint8Array {
  if (!isHex(digits)) throw new Refused('no lower-case hexadecimal');
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Compares bytes as bytes, the first that differs deciding. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  if (at < 0) return a.length - b.length;
  return a[at]! - (b[at] ?? -1);
}

/** Whether a list is sorted, no two of it alike. */
export const ascends = <T>(list: readonly T[], compare: (a: T, b: T) => number): boolean =>
  list.every((one, at) => at === 0 || compare(list[at - 1]!, one) < 0);

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;
