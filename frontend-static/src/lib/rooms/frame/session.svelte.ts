/**
 * Where somebody stands in a room: before a secure link, loading, inside, or outside. Nothing is sent before a link is
 * opened by hand, so that a mail scanner that runs scripts does not spend it.
 */
import { isSpoilt, tokenOf } from '../secure-link.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import type { Refusal } from '../paths.ts';

export type Place =
  /** The page has just come; nothing was asked yet. */
  | 'STARTING'
  /** A secure link waits to be opened. */
  | 'LINK'
  | 'LOADING'
  | 'INSIDE'
  /** There is no session. */
  | 'STRANGER'
  /** Somebody left by their own will. */
  | 'LEFT'
  | 'TROUBLE';

export type LinkState = 'WAITING' | 'OPENING' | 'REFUSED' | 'JUST_OPENED' | 'TROUBLE';

export interface RoomParts<Data> {
  load: () => Promise<Data>;
  open: (token: string) => Promise<{ readonly userErrors: readonly Refusal[] }>;
  leave: () => Promise<unknown>;
  /** Takes out of this browser what was typed in the room and not sent: somebody left, or came when their session had ended. */
  forget?: () => void;
  /** Takes the secret out of the address. */
  forgetFragment: () => void;
}

export class RoomSession<Data> {
  place = $state<Place>('STARTING');
  data = $state.raw<Data | null>(null);
  /** When the room was last read, in milliseconds since 1970; what it says is as old as that. */
  readAt = $state<number | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  link = $state<LinkState>('WAITING');
  /** The session ended while somebody was inside; what they typed is still on the page. */
  ended = $state(false);
  /** Somebody left and the server could not be told: there the session goes on until it ends by itself. */
  unreached = $state(false);
  private token: string | null = null;
  /** How often the room was asked for, left or come to anew, and the last of these that counts: what was asked before it does not. */
  private turn = 0;
  private last = 0;

  constructor(private readonly parts: RoomParts<Data>) {}

  /** Begins with the address's fragment; also when it changes while the page is open. */
  async start(hash: string): Promise<void> {
    this.token = tokenOf(hash);
    const isRefused = this.token === null && this.place === 'STARTING' && isSpoilt(hash);
    if (this.token === null && !isRefused) {
      if (this.place === 'STARTING') await this.load();
      return;
    }
    this.last = ++this.turn;
    this.link = isRefused ? 'REFUSED' : 'WAITING';
    this.place = 'LINK';
  }

  /** Loads the room, or loads it anew without taking away what is shown. A later answer, or leaving, is not undone by an earlier question. */
  async load(): Promise<void> {
    const turn = ++this.turn;
    if (this.data === null) this.place = 'LOADING';
    try {
      const data = await this.parts.load();
      if (turn < this.last) return;
      this.last = turn;
      this.data = data;
      this.readAt = Date.now();
      this.ended = false;
      this.trouble = null;
      this.place = 'INSIDE';
    } catch (error) {
      if (turn < this.last) return;
      const trouble = this.meet(error);
      if (this.data !== null) return;
      this.place = trouble.kind === 'ENDED' ? 'STRANGER' : 'TROUBLE';
      if (this.place === 'STRANGER') this.parts.forget?.();
    }
  }

  /** Takes over what an act has changed. Whoever can act is inside, also if their session had ended and they opened a link elsewhere. */
  update(data: Data): void {
    this.data = data;
    this.ended = false;
    this.trouble = null;
  }

  /** Opens the secure link. */
  async open(): Promise<void> {
    if (this.token === null || this.link === 'OPENING') return;
    this.link = 'OPENING';
    this.trouble = null;
    try {
      const refusal = (await this.parts.open(this.token)).userErrors[0];
      if (refusal) {
        this.link = refusal.code === 'LINK_JUST_OPENED' ? 'JUST_OPENED' : 'REFUSED';
        return;
      }
    } catch (error) {
      this.trouble = troubleOf(error);
      this.link = 'TROUBLE';
      return;
    }
    this.token = null;
    this.parts.forgetFragment();
    this.data = null;
    await this.load();
  }

  /** Goes in as who comes without a link. */
  async goWithoutLink(): Promise<void> {
    this.token = null;
    this.parts.forgetFragment();
    await this.load();
  }

  /**
   * Takes off the page what it shows and out of the browser what was typed, also when the server cannot be told; then it can be told
   * again.
   *
   * @param anyhow false where somebody means to go on at once: then nothing is taken away unless the server was told
   */
  async leave(anyhow = true): Promise<void> {
    let unreached = false;
    try {
      await this.parts.leave();
    } catch (error) {
      const trouble = troubleOf(error);
      unreached = trouble.kind !== 'ENDED';
      if (unreached && !anyhow) {
        this.trouble = trouble;
        return;
      }
    }
    this.last = ++this.turn;
    this.unreached = unreached;
    this.data = null;
    this.place = 'LEFT';
    this.parts.forget?.();
  }

  /** Says what a failed act means for the room, and gives it back in a form that can be shown. */
  meet(error: unknown): Trouble {
    const trouble = troubleOf(error);
    if (trouble.kind === 'ENDED') this.ended = true;
    this.trouble = trouble;
    return trouble;
  }
}
