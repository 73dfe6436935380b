/** What is typed of an announcement and not announced yet: opening another part of the room loses none of it. */
import { locales } from '#lib/paraglide/runtime.js';
import type { Typed } from '#lib/rooms/unsaved.ts';
import { noTexts, type Texts } from '../settings/settings.ts';

export class TypedAnnouncement implements Typed {
  /** The jury's words, by language. */
  citation = $state<Texts>(noTexts());
  /** When it is public: `now`, or `later`, under embargo. */
  when = $state('');
  /** What clocks in the edition's zone show when the embargo ends. */
  shown = $state('');
  second = $state<boolean | null>(null);
  /** What was on record when the citation was begun. */
  private begun = $state.raw<Texts | null>(null);
  private record = $state.raw<Texts | null>(null);
  /** The embargo on record, which no choice that was made before it may lift. */
  private publicAt: string | null | undefined;

  get isUnsaved(): boolean {
    return !isSame(this.citation, this.record);
  }

  /** What somebody else announced while this was being written. */
  get theirs(): Texts | null {
    return this.isUnsaved && !isSame(this.record, this.begun) ? this.record : null;
  }

  /**
   * Takes over what was announced, its words unless others are typed already.
   *
   * @param shown what clocks in the edition's zone show when its embargo ends, or now
   */
  meet(now: Texts | null, publicAt: string | null, shown: string): void {
    if (publicAt !== this.publicAt) {
      this.publicAt = publicAt;
      this.when = publicAt ? 'later' : 'now';
      this.shown = shown;
      this.second = null;
    }
    const isUntouched = isSame(this.citation, this.begun);
    this.record = now;
    if (isUntouched) this.citation = { ...(now ?? noTexts()) };
    if (!this.isUnsaved) this.begun = now;
  }
}

function isSame(one: Texts | null, other: Texts | null): boolean {
  return locales.every(
    (locale) => (one?.[locale]?.trim() ?? '') === (other?.[locale]?.trim() ?? ''),
  );
}
