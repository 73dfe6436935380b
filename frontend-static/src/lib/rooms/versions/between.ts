/** What differs between two versions of what was submitted. */
export interface VersionField {
  readonly field: string;
  readonly text: string;
}

export interface VersionFile {
  readonly id: string;
  readonly name: string;
  /** Of the edition's own questions the one that it answered. */
  readonly question?: string | null;
  /** Whether nothing is left of it but its name. */
  readonly removed: boolean;
}

export interface Version {
  readonly number: number;
  readonly at: string;
  /** Whether an officer put it on record. */
  readonly isEntered: boolean;
  readonly fields: readonly VersionField[];
  readonly files: readonly VersionFile[];
}

export interface Between {
  readonly fields: readonly {
    readonly field: string;
    readonly was: string;
    readonly is: string;
  }[];
  readonly added: readonly VersionFile[];
  readonly removed: readonly VersionFile[];
}

const textOf = ({ fields }: Version, name: string) =>
  fields.find(({ field }) => field === name)?.text ?? '';
const without = (files: readonly VersionFile[], others: readonly VersionFile[]) =>
  files.filter(({ id }) => !others.some((other) => other.id === id));

/** What a version says otherwise than the one before it; a field that is there in one alone is empty in the other. */
export function between(before: Version, after: Version): Between {
  const names = [...new Set([...after.fields, ...before.fields].map(({ field }) => field))];
  return {
    fields: names
      .map((field) => ({ field, was: textOf(before, field), is: textOf(after, field) }))
      .filter(({ was, is }) => was !== is),
    added: without(after.files, before.files),
    removed: without(before.files, after.files),
  };
}
