/** What is typed of an announcement and not announced yet: opening another part of the room loses none of it. */
import { locales } from '#lib/paraglide/runtime.js';
import type { Typed } from '#lib/rooms/unsaved.ts';
import { noTexts, type Texts } from '../settings/settings.ts';

export class TypedAnnouncement implements Typed {
  /** The jury's words, by language. */
  citation = $state<Texts>(noTexts());
  when = $state('');
  shown = $state('');
  second = $state<boolean | null>(null);
  /** What was on record when the citation was begun. */
  private begun = $state.raw<Texts | null>(null);
  private record = $state.raw<Texts | null>(null);

  /**
   * @param when it is public: `now`, or `later`, under embargo
   * @param shown what clocks in the edition's zone show when the embargo ends
   */
  constructor(when: string, shown: string) {
    this.when = when;
    this.shown = shown;
  }

  get isUnsaved(): boolean {
    return !isSame(this.citation, this.record);
  }

  /** What somebody else announced while this was being written. */
  get theirs(): Texts | null {
    return this.isUnsaved && !isSame(this.record, this.begun) ? this.record : null;
  }

  /** Takes over what was announced, unless something else is typed already. */
  meet(now: Texts | null): void {
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
