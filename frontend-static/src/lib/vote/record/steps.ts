import { Refused } from '../group.ts';

/** A numbered step of docs/record-format.md that a record fails. */
export class StepFails extends Error {
  readonly step: string;
  /** What it is about, such as `ballot 3, pair/0/1`. */
  readonly about: string;

  constructor(step: string, about: string) {
    super(`${step}: ${about}`);
    this.step = step;
    this.about = about;
  }
}

/** Asks that a step hold. */
export function hold(step: string, holds: boolean, about: string): void {
  if (!holds) throw new StepFails(step, about);
}

/** Reads something in a step, which fails where it is {@link Refused}. */
export function reading<T>(step: string, about: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) throw new StepFails(step, `${about}: ${error.message}`);
    throw error;
  }
}
