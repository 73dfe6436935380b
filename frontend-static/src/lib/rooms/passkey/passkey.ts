/** Passkeys in the browser (WebAuthn Level 3): what the room asks of the authenticator, and what that answers. */
import { ask } from '#lib/graphql/client.ts';
import {
  EnrolPasskeyDocument,
  ProvePasskeyDocument,
  RequestPasskeyDocument,
  RequestProofDocument,
} from '#lib/graphql/generated/passkeys.ts';
import type { Refusal } from '../paths.ts';
import { hasPasskeys } from './support.ts';

/** A room whose callers have a passkey. */
export type Door = 'jury' | 'secretariat';

type Refusals = readonly Refusal[];

/** Why an authenticator gave nothing. Browsers do not tell a person who cancels from a device without the passkey. */
export function failureOf(error: unknown, waited: number, patience: number): string {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'SecurityError':
      return 'PASSKEY_UNSUPPORTED';
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'PASSKEY_UNUSABLE';
    default:
      return waited >= patience ? 'PASSKEY_TIMED_OUT' : 'PASSKEY_CANCELLED';
  }
}

/** What the authenticator answers as JSON, or why it gave nothing. */
async function answerOf(
  options: string,
  call: (options: never) => Promise<Credential | null>,
): Promise<{ credential: string } | Refusal> {
  if (!hasPasskeys()) return { code: 'PASSKEY_UNSUPPORTED' };
  const asked = JSON.parse(options) as { timeout: number };
  const begun = performance.now();
  try {
    const credential = await call(asked as never);
    return { credential: JSON.stringify((credential as PublicKeyCredential).toJSON()) };
  } catch (error) {
    return { code: failureOf(error, performance.now() - begun, asked.timeout) };
  }
}

/** Uses the passkey; gives why it was not taken. */
export async function prove(room: Door): Promise<Refusals> {
  const { options, userErrors } = (await ask(room, RequestProofDocument, {})).requestProof;
  if (!options) return userErrors;
  const answer = await answerOf(options, (asked: PublicKeyCredentialRequestOptionsJSON) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
    }),
  );
  if ('code' in answer) return [answer];
  return (await ask(room, ProvePasskeyDocument, answer)).provePasskey.userErrors;
}

/** Does an act that may ask for the passkey: uses it when it is asked for, then does the act once more. */
export async function proven(room: Door, act: () => Promise<Refusals>): Promise<Refusals> {
  const refusals = await act();
  if (!refusals.some(({ code }) => code === 'PASSKEY_NEEDED')) return refusals;
  const failures = await prove(room);
  return failures.length > 0 ? failures : act();
}

/** Sets up a passkey; gives the recovery codes, or why there is none. One that there is already is used first. */
export async function enrol(
  room: Door,
): Promise<{ readonly codes: readonly string[]; readonly refusals: Refusals }> {
  let options: string | null | undefined;
  const refusals = await proven(room, async () => {
    const request = (await ask(room, RequestPasskeyDocument, {})).requestPasskey;
    options = request.options;
    return request.userErrors;
  });
  if (refusals.length > 0 || !options) return { codes: [], refusals };
  const answer = await answerOf(options, (asked: PublicKeyCredentialCreationOptionsJSON) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
    }),
  );
  if ('code' in answer) return { codes: [], refusals: [answer] };
  const { recoveryCodes, userErrors } = (await ask(room, EnrolPasskeyDocument, answer))
    .enrolPasskey;
  return { codes: recoveryCodes, refusals: userErrors };
}
