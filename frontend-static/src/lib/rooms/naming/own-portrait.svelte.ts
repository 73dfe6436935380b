/** The portrait of somebody who agrees to be named, while they write how. */
import type { OwnPortraitInput } from '#lib/graphql/generated/advisory-naming.ts';
import type { InTheMaking } from '../picture/picture.ts';

/** A picture in base64 as an address. */
export const asSource = (picture: string) => `data:image/jpeg;base64,${picture}`;

export class TypedPortrait implements InTheMaking {
  chosen = $state.raw<ImageBitmap | null>(null);
  at = $state(0.5);
  agreed = $state(false);
  credit = $state('');
  /** The new picture in base64; nothing while the one on record stays. */
  private made = $state<string | null>(null);
  private kept = $state<string | null>(null);

  /**
   * @param kept the picture on record, in base64
   * @param credit whom it names
   */
  constructor(kept: string | null, credit: string) {
    this.kept = kept;
    this.credit = credit;
    // Of the one on record they have said so.
    this.agreed = kept !== null;
  }

  /** The picture that will be on record, in base64. */
  get picture(): string | null {
    return this.made ?? this.kept;
  }

  get source(): string | null {
    return this.picture && asSource(this.picture);
  }

  cut(picture: string): void {
    this.made = picture;
  }

  /** None is to be shown. */
  remove(): void {
    this.chosen = null;
    this.made = null;
    this.kept = null;
    this.agreed = false;
    this.credit = '';
  }

  /** What the server is sent of it; nothing where none is to be shown. */
  get input(): OwnPortraitInput | null {
    return this.picture ? { picture: this.made, credit: this.credit, allowed: this.agreed } : null;
  }
}
