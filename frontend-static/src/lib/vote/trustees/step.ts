/** Which step a trustee can take now, from what the room says that everybody has done. */

/** How far a trustee is; an instant that has not come is null. */
export interface Progress {
  number: number;
  committedAt?: string | null;
  sentAt?: string | null;
  confirmedAt?: string | null;
  decryptedAt?: string | null;
}

export interface Standing {
  /** The reader's own number. */
  number: number;
  trustees: readonly Progress[];
  /** Whether the key was made, after the rehearsal. */
  ready: boolean;
  /** Whether the list of receipts is fixed, so that there is something to decrypt. */
  board: boolean;
  /** Whether both confirmations of the count stand, so that parts are asked for. */
  asked: boolean;
}

export type Step =
  /** Draw the secret, keep the recovery text, publish what is committed to. */
  | 'COMMIT'
  /** Send each of the others their share. */
  | 'SHARE'
  /** Check the shares that came, and take part in the rehearsal. */
  | 'CONFIRM'
  /** Check the ballots and decrypt the totals. */
  | 'DECRYPT';

/** The step that can be taken now; or the one that is done, and on whom the next one waits. */
export type Now =
  | { step: Step }
  /** Others have not come as far. */
  | { step: null; waits: Step; on: number[] }
  /** Everything of before the vote is done. */
  | { step: null; waits: 'VOTE' }
  /** The vote has closed, and the count is not confirmed. */
  | { step: null; waits: 'RELEASE' }
  | { step: null; waits: 'NOTHING' };

export function stepNow({ number, trustees, ready, board, asked }: Standing): Now {
  const own = trustees.find((one) => one.number === number)!;
  if (ready) {
    if (own.decryptedAt) return { step: null, waits: 'NOTHING' };
    if (!board) return { step: null, waits: 'VOTE' };
    return asked ? { step: 'DECRYPT' } : { step: null, waits: 'RELEASE' };
  }
  const missing = (of: (one: Progress) => unknown): number[] =>
    trustees.filter((one) => !of(one)).map((one) => one.number);
  if (!own.committedAt) return { step: 'COMMIT' };
  const uncommitted = missing((one) => one.committedAt);
  if (uncommitted.length > 0) return { step: null, waits: 'SHARE', on: uncommitted };
  if (!own.sentAt) return { step: 'SHARE' };
  const unsent = missing((one) => one.sentAt);
  if (unsent.length > 0) return { step: null, waits: 'CONFIRM', on: unsent };
  if (!own.confirmedAt) return { step: 'CONFIRM' };
  // The service checks the rehearsal last, and makes the key.
  const unconfirmed = missing((one) => one.confirmedAt);
  return { step: null, waits: 'DECRYPT', on: unconfirmed.length > 0 ? unconfirmed : [1] };
}
