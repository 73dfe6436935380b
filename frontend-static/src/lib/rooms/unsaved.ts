/** What is typed and not saved: whoever is about to lose it is warned. */
import { onMount } from 'svelte';

/** Warns whoever leaves the site, or loads the page anew, while something would be lost by it. */
export function warnWhile(isLost: () => boolean): void {
  onMount(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isLost()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  });
}

/** What somebody types in a part of a room. */
export interface Typed {
  readonly isUnsaved: boolean;
}

/** What is typed in the parts of a room, by their names: it is kept while another part is shown. */
export class Kept {
  private readonly all = new Map<string, Typed>();

  readonly keep = <One extends Typed>(name: string, make: () => One): One => {
    const typed = (this.all.get(name) as One | undefined) ?? make();
    this.all.set(name, typed);
    return typed;
  };

  get isUnsaved(): boolean {
    return [...this.all.values()].some((one) => one.isUnsaved);
  }

  /** Forgets it, once whoever typed it has left. */
  forget(): void {
    this.all.clear();
  }
}

/** Keeps what is typed in the room that is made here, and warns whoever would lose it. */
export function keepTyped(): Kept {
  const kept = new Kept();
  warnWhile(() => kept.isUnsaved);
  return kept;
}
