/** Single changes of a record, which a verifier has to find. */
import { writeCanonical } from '../../src/lib/vote/record/canonical.ts';

export type Path = (string | number)[];

/** A value that is put somewhere in a record, in place of what is there. */
export interface Change {
  path: Path;
  value: unknown;
}

/** Hexadecimal digits with another one in one place. */
export const flipped = (digits: string, at: number): string =>
  digits.slice(0, at) + (digits[at] === '0' ? '1' : '0') + digits.slice(at + 1);

/** The ways in which each field and element of a value is changed, one at a time. */
export function* changesOf(value: unknown, path: Path = []): Generator<Change> {
  if (typeof value === 'string') {
    yield { path, value: value + '0' };
    yield { path, value: '' };
    const places = [0, Math.floor(value.length / 2), value.length - 1];
    for (const at of new Set(places)) yield { path, value: flipped(value, at) };
  } else if (typeof value === 'number') {
    yield { path, value: value + 1 };
    yield { path, value: String(value) };
    if (value > 0) yield { path, value: value - 1 };
  } else if (Array.isArray(value)) {
    yield { path, value: [...(value as unknown[]), value[0] ?? 0] };
    if (value.length > 0) yield { path, value: value.slice(1) };
    const turned = value.toReversed();
    if (writeCanonical(turned) !== writeCanonical(value)) yield { path, value: turned };
    for (const [at, one] of value.entries()) yield* changesOf(one, [...path, at]);
  } else {
    const fields = value as Record<string, unknown>;
    yield { path, value: { ...fields, more: 0 } };
    for (const [name, one] of Object.entries(fields)) {
      const { [name]: _gone, ...left } = fields;
      yield { path, value: left };
      yield* changesOf(one, [...path, name]);
    }
  }
}

/** A value with something else at a path. */
export function put(of: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = (Array.isArray(of) ? [...of] : { ...(of as object) }) as Record<string, unknown>;
  copy[first] = put(copy[first], rest, value);
  return copy;
}
