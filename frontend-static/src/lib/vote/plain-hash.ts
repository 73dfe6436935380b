/** A hash as somebody pastes or types it from a mail: in any case, in groups or not, with marks that are not seen. */
export const plainHash = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[\s\p{Dash}\p{Cf}]/gu, '');

/**
 * The fewest characters of a head that are compared: 128 bits. Whoever runs the servers can prepare two boards before the head
 * of one is mailed; two whose heads begin with the same 64 bits are found in 2³² tries, and the sums of the other could be
 * one ballot.
 */
export const FEWEST = 32;

/** Whether what was typed of a mailed hash is that one's beginning; null when it is too short to tell, or no hash. */
export function beginsAs(typed: string, hash: string): boolean | null {
  const plain = plainHash(typed);
  const isHash = /^[0-9a-f]*$/.test(plain) && plain.length <= hash.length;
  return isHash && plain.length >= FEWEST ? hash.startsWith(plain) : null;
}

/** Of the hash of a list of trustees: 128 bits, since whoever chooses parts of both lists looks for any two that agree. */
export const FINGERPRINT_DIGITS = 32;

/** The key's fingerprint as people are shown it (docs/record-format.md, 1.8.8), by the hash of the list. */
export const fingerprintOfHash = (list: string): string =>
  inGroups(list.slice(0, FINGERPRINT_DIGITS));

/** A hash, or the beginning of one, in groups of four digits, so that it can be read out. */
export const inGroups = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');
