/** What judging needs to know of a nominee and an edition, whichever room it is in. */
import type { FormQuestionKind, JurorRoomQuery } from '#lib/graphql/generated/jury.ts';

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly weight: number;
  readonly levels: readonly { readonly value: number; readonly label: string }[];
}

/** What everybody who may read a dossier reads of it. */
export type DossierText = NonNullable<JurorRoomQuery['finalists'][number]['dossier']>;

/** A question of the edition's own, which a dossier answers. */
export interface FormQuestion {
  readonly id: string;
  readonly kind: FormQuestionKind;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
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
