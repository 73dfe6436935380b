/** What is typed into letters and not saved: reading another letter, or another part of the room, loses none of it. */
import { SvelteMap } from 'svelte/reactivity';
import type { Typed } from '#lib/rooms/unsaved.ts';
import { united, type Letter } from './words.ts';

type Words = Readonly<Record<string, string>>;

/** Texts by key, filled from what is on record. */
export class TypedWords implements Typed {
  words = $state<Record<string, string>>({});
  private record = $state.raw<Words>({});

  get isUnsaved(): boolean {
    return this.keys(this.words).some(
      (key) => (this.words[key] ?? '').trim() !== (this.record[key] ?? '').trim(),
    );
  }

  /** Takes over what is on record now, which somebody else may have written, and says whether it stands beside what was typed. */
  meet(now: Words): boolean {
    let crossed = false;
    for (const key of this.keys(now)) {
      const mine = this.words[key] ?? '';
      const [before, theirs] = [this.record[key] ?? '', now[key] ?? ''];
      crossed ||= mine !== before && theirs !== before && theirs !== mine;
      this.words[key] = united(before, mine, theirs);
    }
    this.record = now;
    return crossed;
  }

  /** What was sent is on record so; what was typed since then stays. */
  saved(now: Words, sent: Words): void {
    for (const key of this.keys(now))
      if ((this.words[key] ?? '') === (sent[key] ?? '')) this.words[key] = now[key] ?? '';
    this.record = now;
  }

  discard(): void {
    this.words = { ...this.record };
  }

  private keys(now: Words): readonly string[] {
    return Object.keys({ ...now, ...this.words, ...this.record });
  }
}

/** What is on record of a letter's own paragraphs, by reader. */
export const ownOf = ({ readers }: Letter): Words =>
  Object.fromEntries(readers.map((one) => [one.reader, one.words]));

/** One letter: whether it is held back, its own paragraphs, its feedback. */
export class TypedLetter implements Typed {
  held = $state(false);
  readonly own = new TypedWords();
  /** Under the key `text`. */
  readonly feedback = new TypedWords();
  private heldOnRecord = $state(false);

  constructor(readonly nominee: string) {}

  get isUnsaved(): boolean {
    return this.held !== this.heldOnRecord || this.own.isUnsaved || this.feedback.isUnsaved;
  }

  meet(now: Letter): boolean {
    if (now.held !== this.heldOnRecord) this.held = now.held;
    this.heldOnRecord = now.held;
    return this.own.meet(ownOf(now));
  }

  saved(now: Letter, sent: { readonly held: boolean; readonly own: Words }): void {
    if (this.held === sent.held) this.held = now.held;
    this.heldOnRecord = now.held;
    this.own.saved(ownOf(now), sent.own);
  }

  discard(): void {
    this.held = this.heldOnRecord;
    this.own.discard();
    this.feedback.discard();
  }
}

/** All letters of a decision. */
export class TypedLetters implements Typed {
  /** What is added to all of them. */
  readonly words = new TypedWords();
  private readonly letters = new SvelteMap<string, TypedLetter>();

  open({ nomination, nomineeName }: Letter): void {
    if (!this.letters.has(nomination)) this.letters.set(nomination, new TypedLetter(nomineeName));
  }

  /** Of a letter that was opened. */
  of(nomination: string): TypedLetter | undefined {
    return this.letters.get(nomination);
  }

  /** Of whom the letters are in which something is not saved. */
  get unsaved(): readonly string[] {
    return [...this.letters.values()].filter((one) => one.isUnsaved).map((one) => one.nominee);
  }

  get isUnsaved(): boolean {
    return this.words.isUnsaved || this.unsaved.length > 0;
  }

  discard(): void {
    this.words.discard();
    for (const one of this.letters.values()) one.discard();
  }
}
