/** The session of the secretariat, which a link alone leads to the door of the room only. */
import { RefusedError } from '#lib/graphql/client.ts';
import { RoomSession } from '../frame/session.svelte.ts';
import type { Trouble } from '../trouble.ts';
import type { StaffRoom } from './staff.ts';

export class StaffSession extends RoomSession<StaffRoom> {
  /** Whether somebody stands before the door, which takes a passkey. */
  atDoor = $state(false);

  override async load(): Promise<void> {
    if (this.atDoor) this.place = 'STRANGER';
    else await super.load();
  }

  /** Goes in, once the passkey was used. */
  async enter(): Promise<void> {
    this.atDoor = false;
    await super.load();
  }

  /** Before the door there is no session in the room, as there is none once it has ended. */
  override meet(error: unknown): Trouble {
    if (!(error instanceof RefusedError && error.code === 'PASSKEY_NEEDED')) {
      return super.meet(error);
    }
    this.atDoor = this.data === null;
    return super.meet(new RefusedError('UNAUTHENTICATED', error.message, error.requestId));
  }
}
