/**
 * Seals a ballot in the juror's browser, in the format of `docs/decisions/sealed-ballots.md`: a JWE in
 * compact form (RFC 7516) with RSA-OAEP-256 and A256GCM, its plaintext padded to one length.
 */
import { CompactEncrypt, calculateJwkThumbprint, importJWK, type JWK } from 'jose';

/** Identifier of a finalist → identifier of a criterion → level on the criterion's scale. */
export type Ratings = Record<string, Record<string, number>>;

/** What is sealed. */
export interface BallotContent {
  readonly edition: string;
  readonly ballot: string;
  readonly version: number;
  readonly ratings: Ratings;
}

/** What the edition's ballots are sealed to, as the jury room gives it. */
export interface SealingKey {
  /** A JSON Web Key (RFC 7517), as text. */
  readonly publicKey: string;
  /** SHA-256 thumbprint of the key (RFC 7638), base64url. */
  readonly thumbprint: string;
  /** Bytes of every ballot's plaintext. */
  readonly paddedLength: number;
}

/** Why a browser does not seal: it cannot encrypt here, the key is not the one it is said to be, or the ballot is too long. */
export type SealingObstacle = 'NO_ENCRYPTION' | 'KEY_DIFFERS' | 'TOO_LONG';

export class CannotSeal extends Error {
  constructor(readonly obstacle: SealingObstacle) {
    super(obstacle);
  }
}

const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The plaintext: the ballot as one JSON object, filled with spaces to exactly the given length in bytes. */
export function plaintext(content: BallotContent, paddedLength: number): Uint8Array<ArrayBuffer> {
  const { edition, ballot, version, ratings } = content;
  const bare = { edition, ballot, version, ratings, pad: '' };
  const room = paddedLength - utf8(bare).length;
  if (room < 0) throw new CannotSeal('TOO_LONG');
  return utf8({ ...bare, pad: ' '.repeat(room) });
}

/** Seals a ballot; every call gives other bytes. */
export async function seal(content: BallotContent, sealing: SealingKey): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new CannotSeal('NO_ENCRYPTION');
  const jwk = JSON.parse(sealing.publicKey) as JWK;
  if ((await calculateJwkThumbprint(jwk, 'sha256')) !== sealing.thumbprint)
    throw new CannotSeal('KEY_DIFFERS');
  const key = await importJWK(jwk, 'RSA-OAEP-256');
  return new CompactEncrypt(plaintext(content, sealing.paddedLength))
    .setProtectedHeader({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: sealing.thumbprint,
      edition: content.edition,
      ballot: content.ballot,
      version: content.version,
    })
    .encrypt(key);
}
