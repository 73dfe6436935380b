/** A result bundle as it is published: `result-bundle/3`, or `/2` by an earlier rule; see docs/decisions/counting.md. */

export const methods = [
  'SCHULZE',
  'RANKED_PAIRS',
  'WEIGHTED_MEAN',
  'MEDIAN',
  'INSTANT_RUNOFF',
] as const;
export type Method = (typeof methods)[number];

/** What can be wrong with a ballot that was set aside. */
export const problems = [
  'GONE',
  'CHANGED',
  'MOVED',
  'DOES_NOT_OPEN',
  'MISLABELLED',
  'MALFORMED',
  'INCOMPLETE',
  'OUT_OF_RULE',
  'RECUSED',
] as const;
export type Problem = (typeof problems)[number];

/** What the recount goes by of the frozen rule. */
export interface Rule {
  edition: string;
  method: Method;
  quorum: number;
  /** How many levels a scale has; the lowest is 0. */
  levels: number;
  criteria: { id: string; weight: number }[];
  finalists: string[];
  lot: { commitment: string };
  /** What the result holds of the ballots; absent in `decision-rule/2`. */
  ballots?: 'WITHHELD' | 'ORDERINGS';
  /** How many ballots must order the same finalists for their orders to be published. */
  orderingsPublishedFrom?: number;
}

/** What a result holds of the ballots, and in the words of the bundle why no more. */
const shown = ['WITHHELD', 'TOO_FEW_ALIKE', 'ORDERINGS'] as const;
export type Shown = (typeof shown)[number];

export interface Pair {
  one: string;
  other: string;
  preferOne: number;
  preferOther: number;
  even: number;
}

export interface Decision {
  place: number;
  finalist: string;
  ground: string;
  among: string[];
  doubledMedians?: Record<string, number>;
  lots?: Record<string, string>;
}

/** Finalist to criterion to how many jurors gave each level, the lowest first. */
export type Levels = Record<string, Record<string, number[]>>;
/** Groups of finalists whom a juror put even, the first first. */
export type Ordering = string[][];

export interface Bundle {
  edition: string;
  rule: Rule;
  ruleSha256: string;
  finalists: { id: string; label: string }[];
  ballots: number;
  receipts: string[];
  receiptChain: { links: string[]; head: string };
  setAside: { receipt: string; problem: Problem }[];
  pairs: Pair[];
  levels?: Levels;
  judged?: Record<string, number>;
  rounds?: Record<string, number>[];
  orderings?: Ordering[];
  /** Absent in `result-bundle/2`. */
  ballotsShown?: { state: Shown; words: string };
  ranking: string[];
  decisions: Decision[];
  explanation: string[];
  lotSeed: string;
}

/** A text that is no result bundle; `where` is the member that is not in its form. */
export class NoBundle extends Error {
  readonly where: string;
  /** Whether it is in the form of an earlier version of this page. */
  readonly earlier: boolean;
  constructor(where: string, earlier = false) {
    super(`not a result bundle: ${where}`);
    this.where = where;
    this.earlier = earlier;
  }
}

type Form = (value: unknown, where: string) => void;

function hold(holds: boolean, where: string): void {
  if (!holds) throw new NoBundle(where);
}

const text: Form = (value, where) => hold(typeof value === 'string', where);
const whole: Form = (value, where) =>
  hold(Number.isSafeInteger(value) && (value as number) >= 0, where);
const list =
  (of: Form): Form =>
  (value, where) => {
    hold(Array.isArray(value), where);
    (value as unknown[]).forEach((one, index) => of(one, `${where}[${index}]`));
  };
const map =
  (of: Form): Form =>
  (value, where) => {
    hold(typeof value === 'object' && value !== null && !Array.isArray(value), where);
    Object.entries(value as object).forEach(([key, one]) => of(one, `${where}.${key}`));
  };
const oneOf =
  (allowed: readonly string[]): Form =>
  (value, where) =>
    hold(allowed.includes(value as string), where);
const anything: Form = () => undefined;

/** An object with these members; those that end in `?` may be missing, and only an `open` one may have others. */
const object =
  (members: Record<string, Form>, open = false): Form =>
  (value, where) => {
    map(anything)(value, where);
    const found = value as Record<string, unknown>;
    const known = new Map(
      Object.entries(members).map(([name, form]) => [name.replace('?', ''), form]),
    );
    for (const name of Object.keys(members)) {
      hold(name.endsWith('?') || Object.hasOwn(found, name), `${where}.${name}`);
    }
    for (const [name, one] of Object.entries(found)) {
      hold(open || known.has(name), `${where}.${name}`);
      known.get(name)?.(one, `${where}.${name}`);
    }
  };

const rule = object(
  {
    format: oneOf(['decision-rule/2', 'decision-rule/3']),
    edition: text,
    method: oneOf(methods),
    quorum: whole,
    levels: whole,
    criteria: list(object({ id: text, weight: whole })),
    finalists: list(text),
    lot: object({ commitment: text }),
    ties: list(text),
    'ballots?': oneOf(['WITHHELD', 'ORDERINGS']),
    'orderingsPublishedFrom?': whole,
  },
  true,
);

const bundle = object({
  format: oneOf(['result-bundle/2', 'result-bundle/3']),
  edition: text,
  rule,
  ruleSha256: text,
  finalists: list(object({ id: text, label: text })),
  ballots: whole,
  receipts: list(text),
  receiptChain: object({ links: list(text), head: text }),
  setAside: list(object({ receipt: text, problem: oneOf(problems) })),
  pairs: list(
    object({ one: text, other: text, preferOne: whole, preferOther: whole, even: whole }),
  ),
  'levels?': map(map(list(whole))),
  'judged?': map(whole),
  'rounds?': list(map(whole)),
  'orderings?': list(list(list(text))),
  'ballotsShown?': object({ state: oneOf(shown), words: text }),
  ranking: list(text),
  decisions: list(
    object({
      place: whole,
      finalist: text,
      ground: text,
      among: list(text),
      'doubledMedians?': map(whole),
      'lots?': map(text),
    }),
  ),
  explanation: list(text),
  lotSeed: text,
});

/** Reads a bundle; throws {@link NoBundle}. */
export function readBundle(source: string): Bundle {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new NoBundle('JSON');
  }
  if ((value as { format?: unknown } | null)?.format === 'result-bundle/1') {
    throw new NoBundle('$.format', true);
  }
  bundle(value, '$');
  const read = value as Bundle & { format: string; rule: { format: string } };
  // What the later form says of the ballots is in the rule and in the result, and in neither of the earlier.
  const later = read.rule.format === 'decision-rule/3';
  hold((read.format === 'result-bundle/3') === later, '$.format');
  hold((read.rule.ballots !== undefined) === later, '$.rule.ballots');
  hold((read.ballotsShown !== undefined) === later, '$.ballotsShown');
  return read;
}
