/** The texts of pages while somebody writes them. */
import type { Typed } from '#lib/rooms/unsaved.ts';

/** What was typed and not saved, by page and language: nothing is lost when another is chosen, or another part of the room. */
export class TypedPages implements Typed {
  readonly texts = $state<Record<string, string | undefined>>({});
  /** The version that was on record when the text was begun: what somebody else writes meanwhile is not written over unseen. */
  readonly bases: Record<string, number> = {};

  get isUnsaved(): boolean {
    return Object.values(this.texts).some((text) => text !== undefined);
  }
}
