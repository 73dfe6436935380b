/** Whether this browser has passkeys at this address, with all that is asked of them (WebAuthn Level 3). */
export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
