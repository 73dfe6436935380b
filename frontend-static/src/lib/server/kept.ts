/**
 * How long what is kept for a time is kept, as docs/personal-data.md says it; a test holds both together. What the server has as a
 * constant of its rules comes from `limits.ts`.
 */
export const days = {
  /** A draft after the call has closed, or after its last save if that is later. */
  draft: 74,
  /** A link; that of a nominator or nominee, and the longest session of who writes a draft. */
  link: 30,
  wideLink: 365,
  /** Who opened what. */
  openings: 800,
  /** That a mail was sent. */
  mails: 90,
  /** Notes of calls of the API. */
  logs: 30,
  /** How often a network asked. */
  counts: 1,
  backups: 35,
  /** Earlier versions of a file of evidence. */
  fileVersions: 7,
} as const;

/** What is erased by the clock so many months after an edition's laureates are public. */
export interface KeptMonths {
  questions: number;
  notShortlisted: number;
  suggesters: number;
  finalists: number;
  members: number;
}

/** The months of a source of the server that names them; undefined when nothing goes by the clock. */
export function monthsOf(source: string | undefined): KeptMonths | undefined {
  if (source === undefined) return undefined;
  const of = (kind: string) => {
    const months = new RegExp(`\\b${kind}\\((\\d+)\\)`).exec(source)?.[1];
    if (months === undefined) throw new Error(`the server does not say how long it keeps ${kind}`);
    return Number(months);
  };
  return {
    questions: of('QUESTIONS'),
    notShortlisted: of('NOT_SHORTLISTED'),
    suggesters: of('SUGGESTERS'),
    finalists: of('FINALISTS'),
    members: of('MEMBERS'),
  };
}

const sources = import.meta.glob<string>(
  '../../../../functions/src/main/java/org/businessleaderaward/access/traces/RetentionKind.java',
  { query: '?raw', import: 'default', eager: true },
);

/** What this version of the server keeps for months. */
export const keptMonths = monthsOf(Object.values(sources)[0]);
