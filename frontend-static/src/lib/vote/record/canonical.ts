import { Refused } from '../group.ts';
import { utf8 } from '../hash.ts';

const MOST = 2 ** 31 - 1;

/** Writes a value of JSON in the canonical form (RFC 8785) of a record, which has whole numbers only. */
export function writeCanonical(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Refused('a text with a lone surrogate');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0 || value > MOST) throw new Refused('a number');
    return String(value);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join()}]`;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${writeCanonical(name)}:${writeCanonical(one)}`).join()}}`;
}

/** In how many objects and lists a value may be. */
const DEEPEST = 15;

/** Whether a value of JSON holds nothing but objects, lists, texts and numbers, none too deep within others. */
function isOfRecords(value: unknown, within = 0): boolean {
  if (within > DEEPEST) return false;
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'number';
  return value !== null && Object.values(value).every((one) => isOfRecords(one, within + 1));
}

/** Reads a record's file as far as 2.1.1 goes: UTF-8, JSON, canonical, an object; throws {@link Refused}. */
export function readCanonical(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (text.startsWith('{') && isOfRecords(value) && writeCanonical(value) === text) return value;
  } catch {
    // No UTF-8, no JSON, or a number or text that has no canonical form.
  }
  throw new Refused('not in canonical form');
}

export const canonicalBytes = (value: unknown): Uint8Array => utf8(writeCanonical(value));
