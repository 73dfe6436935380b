/** The published record of a vote (docs/record-format.md, chapter 2); bytes are in hexadecimal. */
import { FORMAT, isHex } from '../hash.ts';

export const methods = ['SCHULZE', 'RANKED_PAIRS', 'WEIGHTED_MEAN', 'MEDIAN'] as const;
export type Method = (typeof methods)[number];

export const trusteeRoles = ['SERVICE', 'SECRETARIAT', 'CHAIR', 'OBSERVER'] as const;

/** What decided a place. */
export type Ground =
  'LAST' | 'DIRECT' | 'CHAINS' | 'LOCKED' | 'MEAN' | 'GRADES' | 'HEAD_TO_HEAD' | 'SHARES' | 'LOT';

export interface Rule {
  format: 'decision-rule/5';
  edition: string;
  method: Method;
  criteria: { id: string; weight: number }[];
  levels: number;
  finalists: string[];
  quorum: number;
  leastJurors: number;
  roll: string[];
  trustees: (typeof trusteeRoles)[number][];
  threshold: number;
  key: string;
  /** L of 1.8.8, by which the list of what the trustees have published is known. */
  keyHash: string;
  confirmWithinHours: number;
}

export interface Decision {
  place: number;
  finalist: string;
  ground: Ground;
  among: string[];
}

export interface VoteRecord {
  format: 'record/1';
  rule: Rule;
  key: { trustees: { commitments: string[]; sharesKey: string; proof: string }[] };
  ballots: string[];
  receipts: string[];
  lateRecusals: [ballot: number, finalist: number][];
  head: string;
  sums: { id: string; sum: string }[];
  decryptions: { trustee: number; parts: string[] }[];
  totals: number[];
  seed: string;
  ranking: Decision[];
}

/** Whether a value is in a form: where it is not, or null. */
type Form = (value: unknown, where: string) => string | null;

const text: Form = (value, where) => (typeof value === 'string' ? null : where);
const whole: Form = (value, where) => (typeof value === 'number' ? null : where);
const bytes: Form = (value, where) => (typeof value === 'string' && isHex(value) ? null : where);
const hash: Form = (value, where) =>
  bytes(value, where) ?? ((value as string).length === 64 ? null : where);

const list =
  (of: Form): Form =>
  (value, where) => {
    if (!Array.isArray(value)) return where;
    for (const [at, one] of value.entries()) {
      const fault = of(one, `${where}[${at}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

const pair: Form = (value, where) =>
  Array.isArray(value) && value.length === 2 ? list(whole)(value, where) : where;

/** An object of exactly these fields. */
const object =
  (fields: Record<string, Form>): Form =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return where;
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) return `${where}.${unknown}`;
    for (const [name, form] of Object.entries(fields)) {
      if (!Object.hasOwn(value, name)) return `${where}.${name}`;
      const fault = form((value as Record<string, unknown>)[name], `${where}.${name}`);
      if (fault !== null) return fault;
    }
    return null;
  };

const rule = object({
  format: text,
  edition: text,
  method: text,
  criteria: list(object({ id: text, weight: whole })),
  levels: whole,
  finalists: list(text),
  quorum: whole,
  leastJurors: whole,
  roll: list(hash),
  trustees: list(text),
  threshold: whole,
  key: bytes,
  keyHash: hash,
  confirmWithinHours: whole,
});

const key = object({
  trustees: list(object({ commitments: list(bytes), sharesKey: bytes, proof: bytes })),
});

/** What there is before anything is decrypted. */
const board = {
  rule,
  key,
  ballots: list(bytes),
  receipts: list(hash),
  lateRecusals: list(pair),
  head: hash,
};

const record = object({
  format: (value, where) => (value === FORMAT ? null : where),
  ...board,
  sums: list(object({ id: text, sum: bytes })),
  decryptions: list(object({ trustee: whole, parts: list(bytes) })),
  totals: list(whole),
  seed: hash,
  ranking: list(object({ place: whole, finalist: text, ground: text, among: list(text) })),
});

/**
 * Where a value is not in the form of a record (2.1.2); null when it is. Whether texts are those that a {@link VoteRecord}
 * may have is seen in the steps that read them.
 */
export const formFault = (value: unknown): string | null => record(value, '$');

/** The same of what there is before anything is decrypted, of a rule alone, and of the trustees' key. */
export const boardFormFault = (value: unknown): string | null => object(board)(value, '$');
export const ruleFormFault = (value: unknown): string | null => rule(value, '$.rule');
export const keyFormFault = (value: unknown): string | null => key(value, '$.key');
