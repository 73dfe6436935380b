/**
 * Saves a text as it is written: one save at a time, a moment after the last change; tries again when there was no answer;
 * keeps a copy in the browser until the server has it.
 */
import type { Trouble } from '../trouble.ts';

/** What came of one attempt to save. */
export type Outcome =
  | { readonly kind: 'SAVED'; readonly savedAt: string | null }
  /** All of it is saved that can be; the rest is not sent again until it is changed. */
  | { readonly kind: 'PARTLY' }
  /** Somebody else saved another version; nothing is saved until somebody decides. */
  | { readonly kind: 'CONFLICT' }
  /** The server refused what is in it; nothing is saved until it is changed. */
  | { readonly kind: 'WRONG' }
  /** The server refused the whole, and says by a code why; it is tried again with the next change. */
  | { readonly kind: 'REFUSED'; readonly code: string }
  | { readonly kind: 'TROUBLE'; readonly trouble: Trouble };

/** How far the saving is. `kept` says whether the browser has a copy. */
export type Progress =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'UNSAVED'; readonly kept: boolean }
  | { readonly kind: 'SAVING' }
  | { readonly kind: 'SAVED'; readonly at: string }
  | { readonly kind: 'NOT_SAVED'; readonly at: string; readonly kept: boolean }
  | { readonly kind: 'PARTLY' | 'WRONG'; readonly kept: boolean }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly kept: boolean }
  | { readonly kind: 'CONFLICT' }
  | { readonly kind: 'ENDED'; readonly kept: boolean };

export interface AutosaveParts<T> {
  /** Sends a value to the server. Must not throw. */
  save: (value: T) => Promise<Outcome>;
  /** Keeps a copy in the browser; false when it cannot. */
  keep: (value: T) => boolean;
  /** Drops the copy. */
  drop: () => void;
  /** Hears of every change of progress. */
  report: (progress: Progress) => void;
  now?: () => Date;
}

/** How long to wait after the last change, in milliseconds. */
const QUIET = 1_500;
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 60_000;

export class Autosave<T> {
  private waiting: { value: T } | null = null;
  /** What the server refused, which is not sent again by itself. */
  private refused: { value: T } | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retry = FIRST_RETRY;
  private kept = false;
  private paused = false;
  private held = false;

  constructor(private readonly parts: AutosaveParts<T>) {}

  /** The text has changed. */
  change(value: T): void {
    this.waiting = { value };
    this.kept = this.parts.keep(value);
    if (this.paused) return;
    if (!this.running) this.parts.report({ kind: 'UNSAVED', kept: this.kept });
    this.after(QUIET);
  }

  /** Saves what waits, and then nothing by itself until `release`: a text is typed that must not be saved before it is whole. */
  hold(): void {
    if (this.held) return;
    clearTimeout(this.timer);
    this.held = true;
    if (this.unsent) void this.run();
  }

  /** Saves by itself again. */
  release(): void {
    if (!this.held) return;
    this.held = false;
    if (this.unsent) this.after(QUIET);
  }

  /** Saves what waits now; done when nothing is running any more. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    this.paused = false;
    await this.run();
  }

  /** Does something that must not meet a save: what waits is saved before it, and what is typed meanwhile after it. */
  async alone<R>(act: () => Promise<R>): Promise<R> {
    await this.flush();
    const acting = act();
    const done = () => {
      this.running = null;
      if (this.unsent) this.after(QUIET);
    };
    this.running = acting.then(done, done);
    return acting;
  }

  /** Whether something is not on the server yet. */
  get pending(): boolean {
    return this.waiting !== null || this.running !== null;
  }

  /** Nothing is saved until the next `flush`. A text that was held may be gone from the page by then. */
  pause(): void {
    clearTimeout(this.timer);
    this.paused = true;
    this.held = false;
  }

  /** What waits is not wanted any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = null;
    this.paused = false;
    this.parts.drop();
  }

  /** Whether something waits that may be sent without being asked for. */
  private get unsent(): boolean {
    return this.waiting !== null && this.waiting !== this.refused && !this.paused;
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private run(): Promise<void> {
    if (this.running) return this.running;
    const taken = this.waiting;
    if (!taken) return Promise.resolve();
    this.waiting = null;
    this.parts.report({ kind: 'SAVING' });
    this.running = this.parts
      .save(taken.value)
      .then((outcome) => this.settle(taken, outcome))
      .finally(() => (this.running = null));
    return this.running;
  }

  private settle(taken: { value: T }, outcome: Outcome): void {
    if (outcome.kind === 'SAVED' || outcome.kind === 'PARTLY') this.retry = FIRST_RETRY;
    if (outcome.kind === 'SAVED') {
      if (this.waiting) {
        this.parts.report({ kind: 'UNSAVED', kept: this.kept });
        this.after(QUIET);
        return;
      }
      this.parts.drop();
      this.parts.report({ kind: 'SAVED', at: outcome.savedAt ?? this.now().toISOString() });
      return;
    }
    this.waiting ??= taken;
    this.kept = this.parts.keep(this.waiting.value);
    if (outcome.kind === 'CONFLICT') {
      this.pause();
      this.parts.report({ kind: 'CONFLICT' });
    } else if (outcome.kind !== 'TROUBLE') {
      this.refused = taken;
      this.parts.report({ ...outcome, kept: this.kept });
      if (this.unsent) this.after(QUIET);
    } else if (outcome.trouble.kind === 'ENDED') {
      this.pause();
      this.parts.report({ kind: 'ENDED', kept: this.kept });
    } else {
      this.parts.report({ kind: 'NOT_SAVED', at: this.now().toISOString(), kept: this.kept });
      this.after(this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    }
  }
}
