/** The portrait of somebody who agrees to be named, while they write how. */
import type { OwnPortraitInput } from '#lib/graphql/generated/advisory-naming.ts';
import type { Typed } from '../keeping/typed.svelte.ts';
import { asSource, type InTheMaking } from '../picture/picture.ts';

/** A portrait on record. */
export interface OnRecord {
  /** In base64. */
  readonly picture: string;
  /** By what it differs from any other. */
  readonly hash: string;
  readonly credit: string;
}

/** What this browser keeps in the place of a photo that was chosen, which it does not keep. */
const CHOSEN = 'chosen';

export class TypedPortrait implements InTheMaking {
  chosen = $state.raw<ImageBitmap | null>(null);
  at = $state(0.5);
  agreed = $state(false);
  credit = $state('');
  /** Whether a photo was chosen before the page was left, which is to be chosen again. */
  lost = $state(false);
  /** The new picture in base64; nothing while the one on record stays. */
  private made = $state<string | null>(null);
  private kept = $state.raw<OnRecord | null>(null);

  /**
   * @param record the portrait on record
   * @param which which portrait is to be shown, by its hash; empty for none
   */
  constructor(
    record: OnRecord | null,
    private readonly which: Typed,
  ) {
    this.lost = which.text === CHOSEN;
    if (this.lost) this.show(record);
    // They removed an earlier portrait, not the one that was saved since.
    else if (which.text !== '' || which.meanwhile) this.take(record);
  }

  private show(record: OnRecord | null): void {
    this.kept = record;
    this.credit = record?.credit ?? '';
    // Of the one on record they have said so.
    this.agreed = record !== null;
  }

  private take(record: OnRecord | null): void {
    this.show(record);
    this.which.recorded(record?.hash ?? '');
    this.which.text = record?.hash ?? '';
  }

  /** The picture that will be on record, in base64. */
  get picture(): string | null {
    return this.made ?? this.kept?.picture ?? null;
  }

  get source(): string | null {
    return this.picture && asSource(this.picture);
  }

  cut(picture: string): void {
    this.made = picture;
    this.lost = false;
    this.which.text = CHOSEN;
  }

  /** None is to be shown. */
  remove(): void {
    this.chosen = null;
    this.made = null;
    this.kept = null;
    this.lost = false;
    this.agreed = false;
    this.credit = '';
    this.which.text = '';
  }

  /** Shows the one that is on record by now in the place of the one to keep. To it nobody has agreed here. */
  meet(record: OnRecord | null): void {
    this.take(record);
    this.agreed = false;
  }

  /** It is sent, or not meant to be. */
  forget(): void {
    this.which.forget();
  }

  /** What the server is sent of it; nothing where none is to be shown. */
  get input(): OwnPortraitInput | null {
    const said = { credit: this.credit, allowed: this.agreed };
    if (this.made) return { picture: this.made, ...said };
    return this.kept && { kept: this.kept.hash, ...said };
  }
}
