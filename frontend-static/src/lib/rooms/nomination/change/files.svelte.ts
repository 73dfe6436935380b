/** The files of what was submitted while it is changed: what is added waits on the server for the next version, what is removed is there until then. */
import type { Nomination } from '../editor.svelte.ts';

type Files = Nomination['evidenceFiles'];
type File = Files[number];

/** What was done to the files and not submitted, as this browser keeps it. */
export interface FilesKept {
  readonly added: Files;
  readonly removed: readonly string[];
}

const NONE: FilesKept = { added: [], removed: [] };

const answersSame = (one: File, other: File) =>
  one.question != null && one.question === other.question;

export class ChangedFiles {
  private changes = $state.raw<FilesKept>(NONE);
  private onRecord = $state.raw<Files>([]);

  constructor(onRecord: Files) {
    this.onRecord = onRecord;
  }

  /** Those that the next version is to have. */
  readonly all: Files = $derived([
    ...this.onRecord.filter(
      (file) =>
        !this.changes.removed.includes(file.id) &&
        !this.changes.added.some((one) => answersSame(one, file)),
    ),
    ...this.changes.added,
  ]);

  get kept(): FilesKept {
    return this.changes;
  }

  get differ(): boolean {
    return this.changes.added.length > 0 || this.changes.removed.length > 0;
  }

  /** Adds a file, in the place of one that answers the same question. */
  add(file: File): void {
    const { added, removed } = this.changes;
    const others = added.filter((one) => one.id !== file.id && !answersSame(one, file));
    this.changes = { added: [...others, file], removed };
  }

  remove(id: string): void {
    const { added, removed } = this.changes;
    this.changes = {
      added: added.filter((one) => one.id !== id),
      removed: this.onRecord.some((one) => one.id === id) ? [...removed, id] : removed,
    };
  }

  /** Goes on with what this browser kept. */
  goOn(kept: FilesKept | undefined): void {
    this.changes = kept ?? NONE;
  }

  /** What was added is on the server no more. Gives it. */
  dropAdded(): Files {
    const { added, removed } = this.changes;
    this.changes = { added: [], removed };
    return added;
  }

  /** Another version is on record. Gives what was to answer a question that another file answers there since; it is added no more. */
  meet(theirs: Files): Files {
    const was = this.onRecord;
    const { added, removed } = this.changes;
    const isOvertaken = (file: File) =>
      theirs.some((one) => answersSame(one, file) && !was.some(({ id }) => id === one.id));
    this.onRecord = theirs;
    this.changes = {
      added: added.filter((file) => !isOvertaken(file)),
      removed: removed.filter((id) => theirs.some((one) => one.id === id)),
    };
    return added.filter(isOvertaken);
  }

  /**
   * Another window of this browser has kept something since. Gives what was to answer a question that a file from there answers; it
   * is added no more.
   *
   * @param before what was kept when both last said the same
   */
  merge(before: FilesKept = NONE, other: FilesKept = NONE): Files {
    const { added, removed } = this.changes;
    const has = (list: Files, { id }: File) => list.some((one) => one.id === id);
    const theirs = other.added.filter((file) => !has(before.added, file));
    const left = added.filter((file) => has(other.added, file) || !has(before.added, file));
    const overtaken = left.filter((file) =>
      theirs.some((one) => one.id !== file.id && answersSame(one, file)),
    );
    const mine = left.filter((file) => !has(overtaken, file));
    this.changes = {
      added: [...mine, ...theirs.filter((file) => !has(mine, file))],
      removed: [...removed, ...other.removed.filter((id) => !removed.includes(id))],
    };
    return overtaken;
  }
}
