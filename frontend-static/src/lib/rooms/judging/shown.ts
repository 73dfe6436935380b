/** The plain texts of a nomination that its dossier shows, to the nominee and to all who judge. */
import type { FullAutoFill } from 'svelte/elements';
import { DraftRules, NomineeRules } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';

/** A plain text that a nomination asks for. */
export interface Text {
  readonly label: () => string;
  readonly hint?: () => string;
  /** Most characters (Unicode code points), as in the schema. */
  readonly limit?: number;
  /** Whether it has to be written where it is asked for, though it is about nobody. */
  readonly needed?: true;
  /** Lines at first, where it may have several. */
  readonly rows?: number;
  /** What it is, unless it is a line of any words. */
  readonly kind?: 'email' | 'country';
  readonly autocomplete?: FullAutoFill;
}

/** A text that is shown, and what it is called there. */
interface Shown extends Text {
  readonly inDossier: () => string;
}

/** Each by its path in `SaveDraftInput`: with the other texts of the form it is asked for, checked, kept and compared by what stands here. */
export const SHOWN = {
  'nominee.role': {
    label: m.nominate_role,
    limit: NomineeRules.LONGEST_NAME,
    inDossier: m.dossier_role,
  },
  'nominee.company': {
    label: m.nominate_company,
    limit: NomineeRules.LONGEST_NAME,
    inDossier: m.dossier_company,
  },
  'nominee.country': {
    label: m.nominate_country,
    kind: 'country',
    inDossier: m.dossier_country,
  },
  /** Asked for where the nominee writes the statements. */
  why: {
    label: m.nominate_why,
    hint: m.nominate_why_hint,
    limit: DraftRules.LONGEST_WHY,
    rows: 6,
    needed: true,
    inDossier: m.dossier_why,
  },
} as const satisfies Record<string, Shown>;

/** The name of its field in the dossier: facts about the nominee stand there by their own. */
type FieldOf<Name> = Name extends `nominee.${infer Fact}` ? Fact : Name;

/** Those of the dossier, in their order. */
export const IN_DOSSIER = (Object.entries(SHOWN) as [keyof typeof SHOWN, Shown][]).map(
  ([name, { inDossier, kind }]) => ({
    field: name.replace('nominee.', '') as FieldOf<keyof typeof SHOWN>,
    label: inDossier,
    kind,
  }),
);
