/** What this browser keeps of texts that were typed in a room and not sent. */
import { Backup, keptNames } from './backup.ts';

/** The rooms in which somebody types such a text. */
export type Room = 'advisory' | 'jury' | 'nominations' | 'nominee' | 'secretariat';

/** How many days a text is kept to which nobody comes back. The page of privacy says it, too. */
export const LONGEST_DAYS = 14;
const LONGEST = LONGEST_DAYS * 24 * 60 * 60 * 1000;

/** How the names begin under which those of a room are kept. */
export const beginning = (room: Room) => `typed ${room} `;

/**
 * Nobody who comes after them reads what somebody typed in a room and did not send.
 *
 * @param of how the names go on, where not all that was typed there is meant
 */
export function forgetTyped(room: Room, of = ''): void {
  for (const name of keptNames(beginning(room) + of)) new Backup(name).drop();
}

/** Forgets what nobody came back to. */
export function forgetOld(room: Room, now: Date = new Date()): void {
  const oldest = new Date(now.getTime() - LONGEST).toISOString();
  for (const name of keptNames(beginning(room))) {
    const backup = new Backup(name);
    if ((backup.find()?.keptAt ?? '') < oldest) backup.drop();
  }
}
