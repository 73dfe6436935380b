/**
 * A passkey that opens a trustee's secret: it proves nothing to the server, but gives a value that it alone can give (the
 * extension `prf` of WebAuthn Level 3, 10.1.4), by which the secret is wrapped.
 */
import { failureOf } from '../passkey/passkey.ts';
import type { Refusal } from '../paths.ts';

/** Whose secret it is. */
export interface Owner {
  edition: string;
  number: number;
  name: string;
}

export interface Opener {
  /** Identifier of the passkey, in base64url. */
  credential: string;
  prf: Uint8Array;
}

const PATIENCE = 300_000;

/** Whether this browser can ask for passkeys at all. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

const salt = ({ edition, number }: Owner): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`vote/1 passkey ${edition} ${number}`);

const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));

/** What a passkey gives, or why it gave nothing. */
async function evaluate(
  call: () => Promise<Credential | null>,
): Promise<{ credential: PublicKeyCredential; prf: Uint8Array | null } | Refusal> {
  if (!hasPasskeys()) return { code: 'PASSKEY_UNSUPPORTED' };
  const begun = performance.now();
  try {
    const credential = (await call()) as PublicKeyCredential;
    const first = credential.getClientExtensionResults().prf?.results?.first;
    return { credential, prf: first ? bytesOf(first) : null };
  } catch (error) {
    return { code: failureOf(error, performance.now() - begun, PATIENCE) };
  }
}

const bytesOf = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();

/** Makes a passkey and asks it for its value. */
export async function makeOpener(owner: Owner): Promise<Opener | Refusal> {
  const made = await evaluate(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name: location.hostname },
        user: { id: random(16), name: owner.name, displayName: owner.name },
        challenge: random(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        timeout: PATIENCE,
        extensions: { prf: { eval: { first: salt(owner) } } },
      },
    }),
  );
  if ('code' in made) return made;
  const { id } = made.credential;
  if (made.prf) return { credential: id, prf: made.prf };
  if (!made.credential.getClientExtensionResults().prf?.enabled) return { code: 'PASSKEY_NO_PRF' };
  // Many give their value only when they are used.
  return useOpener(owner, id);
}

/** Asks a passkey for its value. */
export async function useOpener(owner: Owner, credential: string): Promise<Opener | Refusal> {
  const used = await evaluate(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: fromBase64Url(credential) }],
        userVerification: 'required',
        timeout: PATIENCE,
        extensions: { prf: { eval: { first: salt(owner) } } },
      },
    }),
  );
  if ('code' in used) return used;
  return used.prf ? { credential, prf: used.prf } : { code: 'PASSKEY_NO_PRF' };
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
