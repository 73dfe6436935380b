const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648, section 6) without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let waiting = 0;
  let bits = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(waiting >> bits) & 31];
    }
    waiting &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(waiting << (5 - bits)) & 31] : text;
}

/** A receipt as people are shown it (docs/record-format.md, 1.6.8): base32 in groups of four. */
export const receiptText = (receipt: Uint8Array): string =>
  base32(receipt).match(/.{4}/g)!.join('-');
