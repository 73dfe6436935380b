/** The receipt of a sealed ballot: SHA-256 of its ASCII bytes, in base32 (RFC 4648) without padding, in groups of four. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export async function receiptOf(sealed: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealed));
  return inGroupsOfFour(base32(new Uint8Array(digest)));
}

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

function inGroupsOfFour(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}
