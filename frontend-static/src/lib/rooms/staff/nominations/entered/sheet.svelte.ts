import type { Found } from './lines.ts';

/** A table of nominations while its page is open, also while something else stands in its place. */
export class Sheet {
  text = $state('');
  /** What the server says of a line, by what the line says: of one that was looked at, and of one that was sent. */
  found = $state.raw<Readonly<Partial<Record<string, Found>>>>({});

  /** @param edition id of the edition that it is of */
  constructor(readonly edition: string) {}
}
