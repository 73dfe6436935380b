/** The files of what was submitted while it is changed: what is added waits on the server for the next version, what is removed is there until then. */
import type { Nomination } from '../editor.svelte.ts';

type Files = Nomination['evidenceFiles'];
type File = Files[number];

/** What was done to the files and not submitted. */
interface Changes {
  readonly added: Files;
  readonly removed: readonly string[];
}

/** The same as this browser keeps it, with the files that were on record then. */
export interface FilesKept extends Changes {
  readonly on: Files;
}

const NONE: Changes = { added: [], removed: [] };

const has = (list: Files, id: string) => list.some((one) => one.id === id);
const answersSame = (one: File, other: File) =>
  one.question != null && one.question === other.question;

export class ChangedFiles {
  private changes = $state.raw<Changes>(NONE);
  private onRecord = $state.raw<Files>([]);

  constructor(onRecord: Files) {
    this.onRecord = onRecord;
  }

  /** Those that the next version is to have. */
  readonly all: Files = $derived([
    ...this.onRecord.filter(({ id }) => !this.changes.removed.includes(id)),
    ...this.changes.added,
  ]);

  get kept(): FilesKept {
    return { on: this.onRecord, ...this.changes };
  }

  get differ(): boolean {
    return this.changes.added.length > 0 || this.changes.removed.length > 0;
  }

  /** Adds a file, in the place of one that answers the same question, which stays removed also when this one is. */
  add(file: File): void {
    const { added, removed } = this.changes;
    const others = added.filter((one) => one.id !== file.id && !answersSame(one, file));
    const replaced = this.onRecord.filter(
      (one) => answersSame(one, file) && !removed.includes(one.id),
    );
    this.set([...others, file], [...removed, ...replaced.map(({ id }) => id)]);
  }

  remove(id: string): void {
    const { added, removed } = this.changes;
    this.set(
      added.filter((one) => one.id !== id),
      removed.includes(id) ? removed : [...removed, id],
    );
  }

  /** Goes on with what this browser kept. Gives what is added no more, as another version came meanwhile. */
  goOn({ on, added, removed }: FilesKept): Files {
    const now = this.onRecord;
    this.onRecord = on;
    this.changes = { added, removed };
    return this.meet(now);
  }

  /** Some that were added are on the server no more. Gives them; what they were to take the place of stays. */
  dropLost(ids: readonly string[]): Files {
    const { added, removed } = this.changes;
    const lost = added.filter(({ id }) => ids.includes(id));
    const stays = this.onRecord.filter((file) => lost.some((one) => answersSame(one, file)));
    this.set(
      added.filter(({ id }) => !has(lost, id)),
      removed.filter((id) => !has(stays, id)),
    );
    return lost;
  }

  /** Another version is on record. Gives what was to answer a question that another file answers there since; it is added no more. */
  meet(theirs: Files): Files {
    const was = this.onRecord;
    const { added, removed } = this.changes;
    const isOvertaken = (file: File) =>
      !has(theirs, file.id) && theirs.some((one) => answersSame(one, file) && !has(was, one.id));
    this.onRecord = theirs;
    this.set(
      added.filter((file) => !isOvertaken(file)),
      removed,
    );
    return added.filter(isOvertaken);
  }

  /**
   * Another window of this browser has kept something since. Gives what was to answer a question that a file from there answers; it
   * is added no more.
   *
   * @param before what was kept when both last said the same
   */
  merge(before: Changes = NONE, other: Changes = NONE): Files {
    const { added, removed } = this.changes;
    const theirs = other.added.filter(({ id }) => !has(before.added, id));
    const left = added.filter(({ id }) => has(other.added, id) || !has(before.added, id));
    const overtaken = left.filter((file) =>
      theirs.some((one) => one.id !== file.id && answersSame(one, file)),
    );
    const mine = left.filter(({ id }) => !has(overtaken, id));
    const gone = removed.filter((id) => other.removed.includes(id) || !before.removed.includes(id));
    this.set(
      [...mine, ...theirs.filter(({ id }) => !has(mine, id))],
      [...gone, ...other.removed.filter((id) => !gone.includes(id))],
    );
    return overtaken;
  }

  /** What is on record needs no adding, as after a submission whose answer was lost, and nothing else can be removed. */
  private set(added: Files, removed: readonly string[]): void {
    this.changes = {
      added: added.filter(({ id }) => !has(this.onRecord, id)),
      removed: removed.filter((id) => has(this.onRecord, id)),
    };
  }
}
