/** A hash as somebody pastes or types it from a mail: in any case, in groups or not. */
export const plainHash = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[\s\p{Dash}]/gu, '');

/** A hash, or the beginning of one, in groups of four digits, so that it can be read out. */
export const inGroups = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');
