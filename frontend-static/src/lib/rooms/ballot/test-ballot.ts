/**
 * A test ballot: sealed as a ballot is, to a key that this browser makes, uses once to open what it sealed, and throws
 * away. Its header says that it is a test, and its version is 0, which no ballot that counts has.
 */
import {
  compactDecrypt,
  CompactEncrypt,
  exportJWK,
  calculateJwkThumbprint,
  generateKeyPair,
} from 'jose';
import { CannotSeal, plaintext, type Ratings } from './sealing.ts';

/** Bytes of a test's plaintext, about as many as of a ballot. */
const PADDED_LENGTH = 4096;

/** Seals made-up ratings, and opens them again to see that they are whole. */
export async function sealTest(edition: string, ballot: string, ratings: Ratings): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new CannotSeal('NO_ENCRYPTION');
  const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP-256', { extractable: true });
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey), 'sha256');
  const content = plaintext({ edition, ballot, version: 0, ratings }, PADDED_LENGTH);
  const sealed = await new CompactEncrypt(content)
    .setProtectedHeader({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid,
      edition,
      ballot,
      version: 0,
      test: true,
    })
    .encrypt(publicKey);
  const opened = await compactDecrypt(sealed, privateKey);
  if (new TextDecoder().decode(opened.plaintext) !== new TextDecoder().decode(content))
    throw new CannotSeal('KEY_DIFFERS');
  return sealed;
}
