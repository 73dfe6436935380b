/** What an officer writes of a laureate, while they write it. */
import type { Typed } from '#lib/rooms/unsaved.ts';
import { same } from '../settings/settings.ts';
import { conflicts, formOf, merged, type Form, type Profile } from './profile.ts';

/** What was typed and not saved, of one laureate: nothing is lost when another part of the room is shown. */
export class TypedProfile implements Typed {
  /** What is on record; undefined until that is known. */
  onRecord = $state.raw<Profile | null>();
  form = $state<Form>(formOf(null));
  /** What somebody else changed in another way meanwhile. */
  theirs = $state.raw<ReturnType<typeof conflicts>>([]);
  private readonly base = $derived(formOf(this.onRecord ?? null));

  get isUnsaved(): boolean {
    return this.onRecord !== undefined && !same(this.form, this.base);
  }

  /** Shows what is on record; what is typed goes first. */
  show(profile: Profile | null): void {
    if (this.isUnsaved) return;
    this.theirs = [];
    this.onRecord = profile;
    this.form = formOf(profile);
  }

  /** Takes what was sent for saved; what was typed meanwhile is not. */
  saved(sent: Form, profile: Profile | null): void {
    this.theirs = [];
    this.onRecord = profile;
    this.form = merged(sent, $state.snapshot(this.form), formOf(profile));
  }

  /** Takes in what somebody else saved, where nothing was typed, and says what both changed. */
  meet(profile: Profile): void {
    const [base, mine, other] = [this.base, $state.snapshot(this.form), formOf(profile)];
    this.theirs = conflicts(base, mine, other);
    this.form = merged(base, mine, other);
    this.onRecord = profile;
  }
}
