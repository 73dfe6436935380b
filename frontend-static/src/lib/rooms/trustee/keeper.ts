/** The worker that keeps a trustee's secret while the page is open, as the page asks it. */
import type {
  Alarm,
  FormedSums,
  OtherList,
  Published,
  Seat,
  SentBoard,
  SentParts,
  WrongTrustee,
} from '../../vote/trustees/office.ts';
import type { PublishedCommitment } from '../../vote/trustees/key.ts';
import type { Source } from '../../vote/trustees/wrapping.ts';
import { Asked } from '../../worker.ts';

/** What is asked, and what for. */
export interface Questions {
  /** Draws the secret. */
  begin: { seat: Seat };
  /** Wraps the secret by a passkey, too. */
  wrap: { prf: Uint8Array };
  open: {
    seat: Seat;
    source: Source;
    material: Uint8Array;
    /** In base64. */
    wrapped: string;
    own: PublishedCommitment;
  };
  /** @param compared the fingerprint that the trustee has compared */
  shares: { published: readonly Published[]; compared: string };
  rehearse: { published: readonly Published[] };
  check: { board: SentBoard; head: string; before: string | null };
  decrypt: { published: readonly Published[] };
  /** What trustees compare, to know that all have the same key. */
  fingerprint: { published: readonly Published[] };
}

export interface Answers {
  begin: { published: PublishedCommitment; text: string; byText: string };
  wrap: string;
  /** Whether it was the right key. */
  open: boolean;
  shares: string[] | WrongTrustee | OtherList;
  rehearse: string | WrongTrustee;
  check: FormedSums | Alarm;
  decrypt: SentParts | WrongTrustee;
  fingerprint: string;
}

export type Name = keyof Questions;
export type Question = { [N in Name]: { name: N } & Questions[N] }[Name];

/** What keeps the secret; a test may take another. */
export interface Keeping {
  /** @param progress is told which share is done, from 0 to 1 */
  ask<N extends Name>(
    name: N,
    question: Questions[N],
    progress?: (share: number) => void,
  ): Promise<Answers[N]>;
  /** Forgets the secret. */
  forget(): void;
}

export class Keeper implements Keeping {
  private asked: Asked<Question, number, Answers[Name]> | null = null;
  /** What was asked last: a worker takes one question at a time. */
  private last: Promise<unknown> = Promise.resolve();

  ask<N extends Name>(
    name: N,
    question: Questions[N],
    progress?: (share: number) => void,
  ): Promise<Answers[N]> {
    const next = () => this.askNow(name, question, progress);
    const answer = this.last.then(next, next);
    this.last = answer;
    return answer;
  }

  private async askNow<N extends Name>(
    name: N,
    question: Questions[N],
    progress?: (share: number) => void,
  ): Promise<Answers[N]> {
    this.asked ??= new Asked(
      new Worker(new URL('./trustee.worker.ts', import.meta.url), { type: 'module' }),
    );
    try {
      return (await this.asked.ask({ name, ...question } as Question, progress)) as Answers[N];
    } catch (error) {
      // A worker that failed to load never answers.
      this.forget();
      throw error;
    }
  }

  forget(): void {
    this.asked?.stop();
    this.asked = null;
    this.last = Promise.resolve();
  }
}
