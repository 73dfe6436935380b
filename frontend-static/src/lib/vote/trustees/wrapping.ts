/**
 * A trustee's secret never leaves the browser unencrypted: it is wrapped by a key from the passkey (the output of the
 * PRF extension, WebAuthn Level 3, 10.1.4), and by one from the printed recovery text. The keys are derived by HKDF
 * (RFC 5869) with SHA-256; the secret is encrypted by AES-256-GCM (NIST SP 800-38D), bound to edition,
 * round, trustee, and what the trustee has published: so no secret of another round is unwrapped in its place.
 */
import { Refused } from '../group.ts';
import { FORMAT, hashOf, joined, u32 } from '../hash.ts';
import { listHash, type PublishedCommitment } from './key.ts';

/** Whose secret it is. */
export interface Holder {
  edition: string;
  /** How often trustees were chosen. */
  round: number;
  trustee: number;
  /** What the trustee has published. */
  own: PublishedCommitment;
}

/** Where the key that wraps comes from. */
export type Source = 'passkey' | 'recovery';

export interface WrappingKey {
  key: CryptoKey;
  /** What the wrapped secret is bound to. */
  bound: Uint8Array<ArrayBuffer>;
}

const NONCE_BYTES = 12;

/** @param material output of the passkey's PRF, or the secret that the recovery text writes */
export async function wrappingKey(
  source: Source,
  { edition, round, trustee, own }: Holder,
  material: Uint8Array,
): Promise<WrappingKey> {
  const entry = listHash([own]);
  const of = [edition, u32(round), u32(trustee), entry];
  const bound = hashOf('vote/1 wrapping', FORMAT, ...of, source).slice();
  const from = await crypto.subtle.importKey('raw', material.slice(), 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bound },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { key, bound };
}

/** The nonce, then the ciphertext. */
export async function wrap({ key, bound }: WrappingKey, secret: Uint8Array): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const encrypted = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound },
    key,
    secret.slice(),
  );
  return joined([nonce, new Uint8Array(encrypted)]);
}

/** Throws {@link Refused} when it was wrapped by another key, for another trustee or in another round, or was changed. */
export async function unwrap(
  { key, bound }: WrappingKey,
  wrapped: Uint8Array,
): Promise<Uint8Array> {
  try {
    const secret = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: wrapped.slice(0, NONCE_BYTES), additionalData: bound },
      key,
      wrapped.slice(NONCE_BYTES),
    );
    return new Uint8Array(secret);
  } catch {
    throw new Refused('not wrapped by this key');
  }
}
