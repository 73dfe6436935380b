/** Base64 with padding (RFC 4648, section 4), as rooms send bytes. */
import { Refused } from './group.ts';

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** Takes no other form than {@link base64} gives; throws {@link Refused}. */
export function bytesOfBase64(text: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new Refused('no base64');
  }
  if (base64(bytes) !== text) throw new Refused('another form of base64');
  return bytes;
}
