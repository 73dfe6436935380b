/** A file that was not added. */
export interface NotAdded {
  readonly name: string;
  /** The question that it was to answer; nothing for evidence. */
  readonly to?: string | undefined;
  /** Why. */
  readonly text: string;
  /** The file and, where it has arrived, its upload, when the same file may be added after all. */
  readonly again?: { readonly file: File; readonly upload: string | undefined } | undefined;
}

/** Files that are on their way to a draft: they go on when somebody turns to another step, which says so. */
export class Sending {
  /** The file that is being sent, the share of it that has gone, 0 to 1, and whether it has arrived and is looked at by a scanner. */
  now = $state.raw<{
    readonly name: string;
    readonly to?: string | undefined;
    readonly share: number;
    readonly scanned: boolean;
  } | null>(null);
  /** What was not added, and why. */
  wrong = $state.raw<readonly NotAdded[]>([]);
  /** What was done last, for who does not see it, and to what: a question, or evidence. */
  said = $state.raw<{ readonly words: string; readonly to?: string | undefined }>({ words: '' });
}
