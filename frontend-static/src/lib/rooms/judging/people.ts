/** What judging needs to know of a nominee and an edition, whichever room it is in. */
import type { Language } from '#lib/graphql/generated/jury.ts';
import type { EvidenceFile } from '../evidence/files.ts';

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly weight: number;
  readonly levels: readonly { readonly value: number; readonly label: string }[];
}

export interface DossierText {
  readonly role: string;
  readonly company: string;
  readonly country: string;
  /** What the nominator wrote, where the nominee has corrected it. */
  readonly asNominated?: {
    readonly name: string;
    readonly role: string;
    readonly company: string;
    readonly country: string;
  } | null;
  readonly language: Language;
  /** Identifier of its category; null in an edition that has none. */
  readonly category?: string | null;
  readonly statements: readonly { readonly criterion: string; readonly text: string }[];
  readonly evidenceLinks: readonly string[];
  readonly evidenceFiles: readonly EvidenceFile[];
}

/** Somebody at the conflict gate: a name, and nothing confidential. */
export interface Nominee {
  readonly nomination: string;
  readonly name: string;
  readonly company: string;
  /** What looks like a conflict; it decides nothing. */
  readonly suspicions?: readonly Suspicion[];
}

export type Suspicion = 'SAME_EMPLOYER' | 'SAME_MAIL_DOMAIN';

export const CONFLICT_REASONS = [
  'SAME_EMPLOYER',
  'PERSONAL',
  'FINANCIAL',
  'NOMINATOR',
  'OTHER',
] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

export interface Declaration {
  nomination: string;
  conflict: boolean;
  reason: ConflictReason | null;
}
