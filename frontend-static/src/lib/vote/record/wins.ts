/** How jurors compared two finalists. */
export interface Pair {
  one: string;
  other: string;
  preferOne: number;
  preferOther: number;
  even: number;
}

/** A won comparison of two finalists. */
export interface Win {
  winner: string;
  loser: string;
  /** Jurors who put the winner above, the loser above, and who judged both. */
  votes: number;
  against: number;
  compared: number;
}

/** The won comparisons, the strongest first; equally strong ones stand together. */
export function winsByStrength(pairs: Pair[]): Win[][] {
  const wins = pairs.flatMap(({ one, other, preferOne, preferOther, even }): Win[] => {
    const compared = preferOne + preferOther + even;
    if (preferOne === preferOther) return [];
    return preferOne > preferOther
      ? [{ winner: one, loser: other, votes: preferOne, against: preferOther, compared }]
      : [{ winner: other, loser: one, votes: preferOther, against: preferOne, compared }];
  });
  wins.sort(stronger);
  const groups: Win[][] = [];
  for (const win of wins) {
    const last = groups.at(-1);
    if (last && stronger(last[0]!, win) === 0) last.push(win);
    else groups.push([win]);
  }
  return groups;
}

/** The greater share of winning votes is stronger; of the same, the smaller share of losing ones. */
function stronger(a: Win, b: Win): number {
  return (
    b.votes * a.compared - a.votes * b.compared || a.against * b.compared - b.against * a.compared
  );
}

/** Who can be reached from whom along links. */
export class Reach {
  readonly #to = new Map<string, Set<string>>();

  constructor(from?: Reach) {
    for (const [source, targets] of from ? from.#to : []) this.#to.set(source, new Set(targets));
  }

  has(from: string, to: string): boolean {
    return this.#to.get(from)?.has(to) ?? false;
  }

  /** Adds a link; gives the pairs that it joins for the first time. */
  add(from: string, to: string): [string, string][] {
    if (this.has(from, to)) return [];
    const sources = [
      from,
      ...[...this.#to].flatMap(([s, targets]) => (targets.has(from) ? [s] : [])),
    ];
    const targets = [to, ...(this.#to.get(to) ?? [])];
    const joined: [string, string][] = [];
    for (const source of sources) {
      const known = this.#to.get(source) ?? new Set();
      this.#to.set(source, known);
      for (const target of targets) {
        if (!known.has(target)) {
          known.add(target);
          joined.push([source, target]);
        }
      }
    }
    return joined;
  }
}
