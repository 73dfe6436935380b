/** An act on several nominations, in parts. */
import type { Attempt } from '#lib/rooms/attempt.svelte.ts';
import type { Refusal } from '#lib/rooms/paths.ts';
import { parts, type Row } from './ticked.ts';

/** What came of one of them. */
interface Result {
  readonly id: string;
  readonly userErrors: readonly Refusal[];
}

/** Part after part: what is done stays so when it breaks off, and the rest goes on from there. */
export class Run {
  /** What is acted on, and why it was refused, or nothing where it was done, by id. */
  wanted = $state.raw<readonly Row[]>([]);
  answers = $state.raw<Readonly<Partial<Record<string, string>>>>({});
  /** Whether all have been answered. */
  over = $state(false);
  readonly left = $derived(this.wanted.filter(({ id }) => this.answers[id] === undefined));
  readonly refused = $derived(this.wanted.filter(({ id }) => this.answers[id]));
  readonly done = $derived(this.wanted.filter(({ id }) => this.answers[id] === ''));
  readonly attempt: Attempt;
  private readonly wordsOf: (code: string) => string;

  /** With the words for why one was refused; none where it was done before. */
  constructor(attempt: Attempt, wordsOf: (code: string) => string) {
    this.attempt = attempt;
    this.wordsOf = wordsOf;
  }

  begin(rows: readonly Row[]): void {
    this.wanted = rows;
    this.answers = {};
    this.over = false;
  }

  /** Sends what is left, by what notes what came of it. */
  async go(send: (part: readonly Row[]) => Promise<void>): Promise<void> {
    this.over = await this.attempt.run(async () => {
      for (const part of parts(this.left)) await send(part);
    });
  }

  note(results: readonly Result[]): void {
    const some = results.map(({ id, userErrors: [why] }) => [
      id,
      why ? this.wordsOf(why.code) : '',
    ]);
    this.answers = { ...this.answers, ...(Object.fromEntries(some) as Record<string, string>) };
  }
}
