/** A laureate's portrait, while an officer works on it. */
import type { LaureatePortraitQuery } from '#lib/graphql/generated/secretariat-laureate.ts';
import type { ToldPortrait } from '#lib/laureate/portrait.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import { asSource, type InTheMaking } from '#lib/rooms/picture/picture.ts';
import type { Typed } from '#lib/rooms/unsaved.ts';
import { noTexts, same, type Texts } from '../settings/settings.ts';
import { toldIn } from './profile.ts';

export type Portrait = NonNullable<LaureatePortraitQuery['laureatePortrait']>;

export interface PortraitForm {
  alternative: Texts;
  credit: string;
  licence: string;
  /** The new picture in base64; nothing while the one on record stays. */
  picture: string | null;
  /** The same in small. */
  small: string | null;
}

const formOf = (portrait: Portrait | null): PortraitForm => ({
  alternative: { ...(portrait?.alternative ?? noTexts()) },
  credit: portrait?.credit ?? '',
  licence: portrait?.licence ?? '',
  picture: null,
  small: null,
});

/** What was chosen and typed and not saved: nothing is lost when another part of the room is shown. */
export class TypedPortrait implements Typed, InTheMaking {
  /** What is on record; undefined until that is known. */
  onRecord = $state.raw<Portrait | null>();
  form = $state<PortraitForm>(formOf(null));
  agreed = $state(false);
  /** The photograph that was chosen, and where it is cut. */
  chosen = $state.raw<ImageBitmap | null>(null);
  at = $state(0.5);

  get isUnsaved(): boolean {
    return this.onRecord !== undefined && !same(this.form, formOf(this.onRecord));
  }

  /** Shows what is on record; what is typed goes first. */
  show(portrait: Portrait | null): void {
    if (this.isUnsaved) return;
    this.take(portrait);
  }

  /** Shows what is on record in the place of what was typed. */
  take(portrait: Portrait | null): void {
    this.onRecord = portrait;
    this.form = formOf(portrait);
    this.agreed = portrait !== null;
    this.chosen = null;
    this.at = 0.5;
  }

  /** Takes in that somebody else saved or removed one; what was typed stays. To another picture nobody has agreed here. */
  meet(portrait: Portrait | null): void {
    if (portrait?.picture !== this.onRecord?.picture) this.agreed = false;
    this.onRecord = portrait;
  }

  cut(picture: string, small: string | null): void {
    Object.assign(this.form, { picture, small });
  }

  /** Where the picture is that will be on record; nothing while there is none. */
  get source(): string | null {
    const picture = this.form.picture ?? this.onRecord?.picture;
    return picture ? asSource(picture) : null;
  }

  /** The whole as readers of a language will see it; nothing while something is missing. */
  toldIn(wanted: Locale): ToldPortrait | null {
    const { alternative, credit, licence } = this.form;
    const said = toldIn(alternative, wanted);
    if (!this.source || !said || !licence) return null;
    return {
      path: this.source,
      width: 4,
      height: 5,
      alternative: said,
      credit,
      licence: licence as ToldPortrait['licence'],
    };
  }
}
