import { nextTask } from '#lib/next-task.ts';

/** Something asked of a room: not yet there, there, or failed. What was there stays while it is asked again. */
export class Live<T> {
  data: T | undefined = $state.raw();
  error: unknown = $state.raw();
  loading = $state(true);
  /** Resolves when what was last asked has been answered or has failed. */
  settled: Promise<void> = Promise.resolve();
  #asking: AbortController | undefined;
  readonly #load: (signal: AbortSignal) => Promise<T>;

  constructor(load: (signal: AbortSignal) => Promise<T>) {
    this.#load = load;
  }

  /** Asks, and forgets an answer that is still under way. */
  ask(): Promise<void> {
    this.settled = this.#ask();
    return this.settled;
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.loading = true;
    // A page asks when it comes alive, and can be used before it has sent its questions.
    await nextTask();
    if (asking.signal.aborted) return;
    try {
      const data = await this.#load(asking.signal);
      if (asking.signal.aborted) return;
      this.data = data;
      this.error = undefined;
      this.loading = false;
    } catch (error) {
      if (asking.signal.aborted) return;
      this.error = error;
      this.loading = false;
    }
  }
}
