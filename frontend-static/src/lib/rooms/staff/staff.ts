/** What the parts of the secretariat's room share. */
import { getContext, setContext } from 'svelte';
import type { SecretariatRoomQuery } from '#lib/graphql/generated/secretariat.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { RoomSession } from '../frame/session.svelte.ts';
import type { Kept } from '../unsaved.ts';

export type StaffRoom = SecretariatRoomQuery;
export type StaffEdition = StaffRoom['edition'];

export interface Staff {
  readonly session: RoomSession<StaffRoom>;
  /** Whether somebody is here to read: what changes something is not shown to them, and the server refuses it. */
  readonly reads: boolean;
  /** Says what came of an act, at the top of the room, then reads the room anew: the focus moves before the next is typed. */
  done: (words: string) => Promise<void>;
  /** What is typed in a part of the room, by its name; it is made the first time, and stays while another part is shown. */
  keep: Kept['keep'];
}

const KEY = Symbol('staff');

export function provideStaff(staff: Staff): void {
  setContext(KEY, staff);
}

export function useStaff(): Staff {
  return getContext<Staff>(KEY);
}

/** Something that a part of the room tries. */
export function useAttempt(): Attempt {
  const { session } = useStaff();
  return new Attempt((error) => session.meet(error));
}

/** The window of a kind. */
export function windowOf(edition: StaffEdition, kind: StaffEdition['windows'][number]['kind']) {
  return edition.windows.find((window) => window.kind === kind) ?? null;
}

/** Whether the vote is open, or over but not counted, or neither. */
export function voteOf(edition: StaffEdition): 'BEFORE' | 'OPEN' | 'CLOSED' | 'COUNTED' {
  switch (edition.state) {
    case 'VOTING':
      return windowOf(edition, 'VOTING')?.status === 'OPEN' ? 'OPEN' : 'CLOSED';
    case 'COUNTED':
    case 'ANNOUNCED':
    case 'ARCHIVED':
      return 'COUNTED';
    default:
      return 'BEFORE';
  }
}

/**
 * The window in which an edition leaves its state, while it can still be extended; advice also later, while there is no shortlist.
 */
export function extendable(edition: StaffEdition, votingAllowed: boolean, shortlisted: boolean) {
  const kinds = {
    CALL_OPEN: 'CALL',
    SCREENING: 'SCREENING',
    ADVICE: 'ADVICE',
    VOTING: 'VOTING',
    COUNTED: 'AWARD',
    DRAFT: null,
    ANNOUNCED: null,
    ARCHIVED: null,
  } as const;
  const kind = kinds[edition.state];
  const window = kind ? windowOf(edition, kind) : null;
  const allowed = kind !== 'VOTING' || votingAllowed;
  const late = kind === 'ADVICE' && !shortlisted;
  return window && (window.status !== 'CLOSED' || late) && allowed ? window : null;
}

/** Whether the laureates were announced and are not public yet, by this device's clock. */
export function underEmbargo(edition: StaffEdition, now: Date = new Date()): boolean {
  return (
    edition.state === 'ANNOUNCED' &&
    edition.publicAt !== null &&
    edition.publicAt !== undefined &&
    now < new Date(edition.publicAt)
  );
}
