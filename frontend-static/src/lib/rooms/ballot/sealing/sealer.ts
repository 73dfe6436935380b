/** The worker that seals, as the page asks it. Its script is fetched when it is first asked. */
import { Asked } from '../../../worker.ts';
import type { SealingObstacle, SealingTask } from './sealing.ts';

export type Question = SealingTask | 'OPEN';
export type Reply = Sealed | { obstacle: SealingObstacle } | { opened: string | null };

/** A sealed ballot in base64, as it is cast, and its receipt as people are shown it. */
export interface Sealed {
  text: string;
  receipt: string;
  under: SealedUnder;
}

/** By what a ballot was sealed, as its juror was mailed it: the rule's hash, and the key's fingerprint where people share it. */
export interface SealedUnder {
  rule: string;
  key: string | null;
}

/** What seals; a test may take another. */
export interface Sealing {
  /** @param progress is told which share is sealed, from 0 to 1 */
  seal(
    task: SealingTask,
    progress: (share: number) => void,
  ): Promise<Sealed | { obstacle: SealingObstacle }>;
  /** Opens what was sealed last, as a file; null when it is open already. */
  open(): Promise<string | null>;
  /** Forgets what was sealed, and what it can be read with. */
  forget(): void;
}

export class Sealer implements Sealing {
  private asked: Asked<Question, number, Reply> | null = null;

  async seal(task: SealingTask, progress: (share: number) => void) {
    // A worker that failed to load never answers: each ballot has its own.
    this.forget();
    this.asked = new Asked(
      new Worker(new URL('./sealing.worker.ts', import.meta.url), { type: 'module' }),
    );
    return (await this.asked.ask(task, progress)) as Exclude<Reply, { opened: string | null }>;
  }

  async open(): Promise<string | null> {
    const reply = (await this.asked?.ask('OPEN')) as { opened: string | null } | undefined;
    return reply?.opened ?? null;
  }

  forget(): void {
    this.asked?.stop();
    this.asked = null;
  }
}
