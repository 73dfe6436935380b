/** Which parts of what pages fetch go into one file. */

/** What goes into one file. */
export interface Group {
  ids: string[];
  /** The pages that fetch it, a bit each. */
  pages: bigint;
  /** How much it weighs beside another. */
  size: number;
  /** The pages that may have it, a bit each; the others never fetch it, whatever a request is worth. */
  open: bigint;
}

/** These, and all that they lead to. */
export function reached<One>(from: Iterable<One>, next: (one: One) => Iterable<One>): Set<One> {
  const found = new Set<One>();
  const open = [...from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...next(one));
  }
  return found;
}

/** How many pages these are. */
function count(pages: bigint): number {
  let found = 0;
  for (let left = pages; left > 0n; left &= left - 1n) found++;
  return found;
}

/** How many files may weigh how much. */
export interface Terms {
  /** How much that it has no use for a page that is read may fetch so that it asks for one file less. */
  readonly worth: number;
  /** How many times as much that may be where somebody stays and works. */
  readonly patience: number;
  /** Those pages, a bit each. */
  readonly work: bigint;
}

/** Has groups go together as long as that is worth it, what costs least first. */
export function joined(
  all: readonly Group[],
  imports: (id: string) => readonly string[],
  terms: Terms,
): Group[] {
  const groups = new Set(all);
  for (;;) {
    const best = cheapest([...groups], imports, terms);
    if (!best || best.price > terms.worth) return [...groups];
    const { one, other, fetched } = best;
    const pages = one.pages | other.pages;
    for (const group of fetched) group.pages |= pages;
    groups.delete(other);
    one.ids = [...one.ids, ...other.ids];
    one.size += other.size;
    one.open &= other.open;
  }
}

/** Two files that may be one. */
interface Pair {
  one: Group;
  other: Group;
  /** The two, and all files that they need. */
  fetched: Set<Group>;
  /** What pages would fetch for nothing, for each request that is spared. */
  price: number;
}

function cheapest(
  groups: readonly Group[],
  imports: (id: string) => readonly string[],
  { patience, work }: Terms,
): Pair | undefined {
  const place = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group])));
  const next = new Map(
    groups.map((group) => {
      const needs = group.ids.flatMap((id) => imports(id).flatMap((one) => place.get(one) ?? []));
      return [group, new Set(needs.filter((one) => one !== group))];
    }),
  );
  const needed = new Map(groups.map((group) => [group, reached([group], (one) => next.get(one)!)]));
  // Files that need each other would run before what they need.
  const isRound = (from: Group, to: Group) =>
    [...next.get(from)!].some((step) => step !== to && needed.get(step)!.has(to));
  const pairs = groups.flatMap((one, index) =>
    groups.slice(index + 1).flatMap((other): Pair[] => {
      const spared = count(one.pages & other.pages);
      if (spared === 0) return [];
      const fetched = needed.get(one)!.union(needed.get(other)!);
      let more = 0;
      for (const group of fetched) {
        const added = (one.pages | other.pages) & ~group.pages;
        if ((added & ~group.open) > 0n) return [];
        more += group.size * (count(added & ~work) + count(added & work) / patience);
      }
      return [{ one, other, fetched, price: more / spared }];
    }),
  );
  return pairs
    .sort((a, b) => a.price - b.price)
    .find(({ one, other }) => !isRound(one, other) && !isRound(other, one));
}
