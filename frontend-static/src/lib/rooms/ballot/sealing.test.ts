import { compactDecrypt, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { plaintext, seal, type BallotContent, type SealingKey } from './sealing.ts';

const ballot: BallotContent = {
  edition: 'edition-2026',
  ballot: 'ballot-k2m4',
  version: 2,
  ratings: {
    'nomination-1': { strategy: 4, supply: 0 },
    'nomination-2': { strategy: 3, supply: 2 },
  },
};

describe('a ballot', () => {
  let privateKey: CryptoKey;
  let sealing: SealingKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('RSA-OAEP-256', { extractable: true });
    privateKey = pair.privateKey;
    const jwk = await exportJWK(pair.publicKey);
    sealing = {
      publicKey: JSON.stringify(jwk),
      thumbprint: await calculateJwkThumbprint(jwk, 'sha256'),
      paddedLength: 1024,
    };
  });

  it('opens with the private key to exactly what was rated', async () => {
    const opened = await compactDecrypt(await seal(ballot, sealing), privateKey);
    const content = JSON.parse(new TextDecoder().decode(opened.plaintext));
    expect(Object.keys(content)).toEqual(['edition', 'ballot', 'version', 'ratings', 'pad']);
    expect(content).toMatchObject(ballot);
    expect(content.pad).toMatch(/^ +$/);
  });

  it('says edition, ballot, version and key in the protected header, and nothing else', async () => {
    const opened = await compactDecrypt(await seal(ballot, sealing), privateKey);
    expect(opened.protectedHeader).toEqual({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: sealing.thumbprint,
      edition: 'edition-2026',
      ballot: 'ballot-k2m4',
      version: 2,
    });
  });

  it('has the same length whatever it says', async () => {
    const short = await seal({ ...ballot, ratings: { 'nomination-1': { strategy: 1 } } }, sealing);
    expect(short).toHaveLength((await seal(ballot, sealing)).length);
  });

  it('is counted in bytes, not in characters', () => {
    expect(plaintext({ ...ballot, edition: 'édition-二' }, 512)).toHaveLength(512);
  });

  it('is never the same bytes twice', async () => {
    expect(await seal(ballot, sealing)).not.toBe(await seal(ballot, sealing));
  });

  it('is not sealed to a key that is not the one announced', async () => {
    await expect(seal(ballot, { ...sealing, thumbprint: 'x'.repeat(43) })).rejects.toMatchObject({
      obstacle: 'KEY_DIFFERS',
    });
  });

  it('is not sealed when it does not fit', async () => {
    await expect(seal(ballot, { ...sealing, paddedLength: 64 })).rejects.toMatchObject({
      obstacle: 'TOO_LONG',
    });
  });
});
