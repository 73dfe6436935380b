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

type Whole = NonNullable<NominationOnBoardQuery['nomination']>;
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

/**
 * What is sent. A new nomination has a key by what it says: the same that is sent twice, because its answer was lost or because somebody
 * enters it again, is entered once.
 */
export async function inputFor(
  { language, way, receivedOn, declaresAccuracy, allowsContact }: Came,
  draft: Draft,
  nomination: Whole | null,
): Promise<EnterNominationInput> {
  const said = {
    ...{ way: way as EntryWay, receivedOn, language, declaresAccuracy, allowsContact },
    ...inputOf(draft),
  };
  return nomination
    ? { ...said, nomination: nomination.id, version: nomination.changes.length + 1 }
    : { ...said, key: await digest(JSON.stringify(said)) };
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
