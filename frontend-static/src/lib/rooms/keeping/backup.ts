/** What was typed, kept in this browser when it cannot be saved elsewhere, or must not be. */
export interface Kept<T> {
  /** When it was kept, ISO 8601. */
  readonly keptAt: string;
  readonly value: T;
}

/** The part of the browser's store that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The names of the texts that this browser keeps, of those that begin so. */
export function keptNames(beginning: string, shelf: () => object = () => localStorage): string[] {
  try {
    return Object.keys(shelf()).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

/** Keeps one text per name. A browser may refuse (private mode, full): then `keep` says false and nothing throws. */
export class Backup<T> {
  constructor(
    private readonly name: string,
    private readonly shelf: () => Shelf = () => localStorage,
  ) {}

  keep(value: T, now: Date = new Date()): boolean {
    try {
      this.shelf().setItem(
        this.name,
        JSON.stringify({ keptAt: now.toISOString(), value } satisfies Kept<T>),
      );
      return true;
    } catch {
      return false;
    }
  }

  /** What is kept; null when nothing is, or when it cannot be read. */
  find(): Kept<T> | null {
    try {
      const text = this.shelf().getItem(this.name);
      const kept = text === null ? null : (JSON.parse(text) as Partial<Kept<T>> | null);
      return kept && typeof kept.keptAt === 'string' && kept.value !== undefined
        ? (kept as Kept<T>)
        : null;
    } catch {
      return null;
    }
  }

  drop(): void {
    try {
      this.shelf().removeItem(this.name);
    } catch {
      // A browser without a store has nothing to drop.
    }
  }
}
