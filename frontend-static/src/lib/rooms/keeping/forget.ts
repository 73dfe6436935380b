/** What this browser keeps of texts that were typed in a room and not sent. */
import { Backup, keptNames } from './backup.ts';

/** The rooms in which somebody types such a text. */
export type Room = 'advisory' | 'nominations' | 'secretariat';

/** How the names begin under which those of a room are kept. */
export const beginning = (room: Room) => `typed ${room} `;

/** Nobody who comes after them reads what somebody typed in a room and did not send. */
export function forgetTyped(room: Room): void {
  for (const name of keptNames(beginning(room))) new Backup(name).drop();
}
