/** What an officer enters for a nominator: as it is typed, and as it is sent. */
import type { EnterNominationInput } from '#lib/graphql/generated/secretariat-entered.ts';
import type {
  EntryWay,
  Language,
  NominationOnBoardQuery,
} from '#lib/graphql/generated/secretariat.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
  draftOf,
  emptyDraft,
  idsOf,
  inputOf,
  sorted,
  type Declarations,
  type Draft,
} from '#lib/rooms/nomination/draft.ts';

export type Whole = NonNullable<NominationOnBoardQuery['nomination']>;
/** What is on record: whole, or what is known of one that could not be read again. */
export type OnRecord = Whole | Pick<Whole, 'id' | 'reference'>;
type Asking = Parameters<typeof idsOf>[0];

/** The control for the day on which it was received. */
export const RECEIVED = 'entered-received';

/** What came, and how. */
export interface Came extends Declarations {
  draft: Draft;
  language: Language;
  way: EntryWay | '';
  /** A day, ISO 8601; empty until it is said. */
  receivedOn: string;
}

/** What this browser keeps of it until it is on record, or dropped. */
export interface Kept {
  readonly came: Came;
  /** Of a new nomination: the same however often it is sent. */
  readonly key: string;
  /** What was on record when it was begun, and as which version: by these it is seen that another came since. */
  readonly base: Draft;
  readonly version: number;
}

/** What only a file answers, in the words of the questions. */
export const questionsForFiles = (
  questions: readonly { readonly kind: string; readonly question: string }[],
) => questions.filter(({ kind }) => kind === 'FILE').map(({ question }) => question);

/** What there is to begin with: nothing, or what stands in the nomination, as its nominator wrote it. */
export function draftFor(edition: Asking, nomination: Whole | null): Draft {
  const [criteria, categories, questions] = idsOf(edition);
  if (!nomination) {
    const spoken = languageOf(getLocale()) as Language;
    return sorted(emptyDraft(criteria, spoken, questions), categories);
  }
  const { dossier } = nomination;
  const { role, company, country } = dossier;
  const facts = dossier.asNominated ?? { name: nomination.nomineeName, role, company, country };
  return draftOf(
    {
      ...dossier,
      nominee: { ...facts, email: nomination.nomineeEmail, language: nomination.nomineeLanguage },
      nominator: {
        name: nomination.nominatorName,
        organisation: nomination.nominatorOrganisation,
        email: nomination.nominatorEmail,
        relation: nomination.relation,
      },
    },
    criteria,
    categories,
    questions,
  );
}

/** What is sent: of a new nomination under its key, of another version after the one that was last seen. */
export function inputFor(
  { language, way, receivedOn, declaresAccuracy, allowsContact }: Came,
  draft: Draft,
  of: { readonly key: string } | { readonly nomination: string; readonly version: number },
): EnterNominationInput {
  return {
    ...of,
    ...{ way: way as EntryWay, receivedOn, language, declaresAccuracy, allowsContact },
    ...inputOf(draft),
  };
}

/** The version that is on record, by its receipt. */
export const versionOf = ({ changes }: Pick<Whole, 'changes'>) => changes.length + 1;
