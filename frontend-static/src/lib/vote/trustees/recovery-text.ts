/**
 * A secret as a text that people print, keep and type in again: eight groups of five characters, such as `7G2KX`. The
 * characters are those of D. Crockford's base 32, which has no two that look alike; small letters are read as well, and
 * `O`, `I` and `L` as what they look like. The last character of a group is a check: over the field of 32 elements, of the
 * group's number and its four others, so that any wrong character, any two that are swapped, and any two groups that are
 * swapped are noticed, and which group it is.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const CHARACTERS = 4;

/** Bytes of the secret: 160 bits. */
const RECOVERY_BYTES = 20;

export const newRecoverySecret = (): Uint8Array =>
  crypto.getRandomValues(new Uint8Array(RECOVERY_BYTES));

/** Times `x` in the field of 32 elements, modulo x⁵ + x² + 1. */
const timesX = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

const check = (group: number, values: readonly number[]): number =>
  timesX(values.reduce((sum, value) => timesX(sum) ^ value, group));

export function recoveryText(secret: Uint8Array): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const values = Array.from({ length: CHARACTERS }, (_, at) => {
      const from = (group * CHARACTERS + at) * 5;
      return Number.parseInt(bits.slice(from, from + 5), 2);
    });
    return [...values, check(group, values)].map((value) => ALPHABET[value]).join('');
  });
  return groups.join('-');
}

/** What was typed: the secret, or the groups (from 0) that cannot be right, and whether their number is. */
export type TypedRecovery =
  { secret: Uint8Array } | { secret: null; groups: number; wrong: number[] };

/** The characters of a recovery text, or of a group of it, as somebody types them. */
export const plainRecovery = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s\p{Dash}]/gu, '');

export function readRecoveryText(typed: string): TypedRecovery {
  const characters = plainRecovery(typed);
  const groups = characters.match(/.{1,5}/gsu) ?? [];
  const values = groups.map((group) => [...group].map((one) => ALPHABET.indexOf(one)));
  const wrong = values.flatMap((group, at) => {
    const right =
      group.length === CHARACTERS + 1 &&
      !group.includes(-1) &&
      check(at, group.slice(0, CHARACTERS)) === group[CHARACTERS];
    return right ? [] : [at];
  });
  if (wrong.length > 0 || groups.length !== GROUPS) {
    return { secret: null, groups: groups.length, wrong };
  }
  const bits = values
    .flatMap((group) => group.slice(0, CHARACTERS))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  return {
    secret: Uint8Array.from(bits.match(/.{8}/g)!, (byte) => Number.parseInt(byte, 2)),
  };
}
