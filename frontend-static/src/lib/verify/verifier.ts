/** The worker that verifies, as a page asks it. */
import { Asked } from '../worker.ts';
import type { Rule } from '../vote/record/form.ts';
import type { Mailed } from '../vote/record/mailed.ts';
import type { HowFar, Verified } from './verified.ts';

/** What an opened ballot says. */
export interface OpenedBallot {
  rule: Rule;
  ruleHash: string;
  /** As people are shown it. */
  receipt: string;
  version: number;
  /** The finalists that it rates, by their places in the rule. */
  rated: number[];
  /** Of each contest what it is about and which option it chooses. */
  choices: { about: number[]; criterion?: number | undefined; option: number }[];
}

export type Question = { file: Uint8Array; mailed: Mailed } | { opened: string };
export type Reply = Verified | OpenedBallot | { refused: string };

/** What verifies; a test may take another. */
export interface Verifying {
  record(file: Uint8Array, mailed: Mailed, progress: (now: HowFar) => void): Promise<Verified>;
  opened(text: string): Promise<OpenedBallot | { refused: string }>;
}

export class Verifier implements Verifying {
  private readonly asked: Asked<Question, HowFar, Reply>;

  /** Fetches the worker's script, so that a page which has it needs no network any more. */
  constructor() {
    this.asked = new Asked(
      new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' }),
    );
  }

  record(file: Uint8Array, mailed: Mailed, progress: (now: HowFar) => void): Promise<Verified> {
    return this.asked.ask({ file, mailed }, progress) as Promise<Verified>;
  }

  opened(text: string): Promise<OpenedBallot | { refused: string }> {
    return this.asked.ask({ opened: text }) as Promise<OpenedBallot | { refused: string }>;
  }

  stop(): void {
    this.asked.stop();
  }
}
