/** The steps that compare a record with what its reader was mailed. */

/** What the reader has from mails, in hexadecimal; each is compared where it is there. */
export interface Mailed {
  ruleHash?: string | undefined;
  /** Of the key, where people share it (1.8.8); without spaces. */
  keyFingerprint?: string | undefined;
  head?: string | undefined;
  recordHash?: string | undefined;
}

export type MailedHash = keyof Mailed;

/** The first step that fails, and what it is about. */
export interface Fault {
  step: string;
  about: string;
}

/** In the order of the steps. */
export const mailedHashes = [
  'ruleHash',
  'keyFingerprint',
  'head',
  'recordHash',
] as const satisfies MailedHash[];

const steps = {
  ruleHash: { step: '2.2.2', about: 'rule' },
  keyFingerprint: { step: '2.3.4', about: 'key' },
  head: { step: '2.5.4', about: 'head' },
  recordHash: { step: '2.9.1', about: 'record' },
} as const;

/** The step that a hash fails which was mailed and is another than the record's own; null when it is the same, or was not mailed. */
export function mailedFault(of: MailedHash, mailed: Mailed, own: string): Fault | null {
  if (mailed[of] === undefined || mailed[of] === own) return null;
  const { step, about } = steps[of];
  return { step, about: `${about}: another than was mailed` };
}
