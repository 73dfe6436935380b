import type {
  ExternalRegister,
  Industry,
  OrganisationKind,
  OrganisationRole,
  OtherNameKind,
} from '#lib/graphql/generated/partners-suggestion.ts';
import type { Link, OtherName } from './correction.ts';
import { emptyParticipant, type ParticipantDraft } from './new-organisation.ts';
import { emptyOrganisation, type ListDraft } from './organisation.ts';

interface SuggestedLists {
  readonly industries: readonly Industry[];
  readonly otherNames: readonly { kind: OtherNameKind; text: string }[];
  readonly relations: readonly Link[];
}

/** The lists of a suggested entry as a form starts from them. */
export const listsOf = ({ industries, otherNames, relations }: SuggestedLists): ListDraft => ({
  industries: [...industries],
  otherNames: otherNames.map(({ kind, text }) => ({ kind: kind as OtherName['kind'], text })),
  relations: relations.map(({ kind, id, name }) => ({ kind, id, name })),
});

interface Suggested extends SuggestedLists {
  readonly role: OrganisationRole | null;
  readonly organisation: string | null;
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly websiteUrl: string | null;
  readonly externalIds: readonly { register: ExternalRegister; value: string }[];
  readonly acronym: string | null;
}

/** An organisation of a suggestion as a form starts from it. */
export function participantOf(one: Suggested): ParticipantDraft {
  const {
    role,
    organisation: id,
    name,
    kind,
    country,
    place,
    websiteUrl,
    externalIds,
    acronym,
  } = one;
  const ids = externalIds.map(({ register, value }) => [register, value] as const);
  return {
    ...emptyParticipant(),
    role: role ?? '',
    entry: id ? { id, name, kind, country } : null,
    added: {
      ...{ name: id ? '' : name, kind: id ? '' : (kind ?? '') },
      ...{ country: id ? '' : (country ?? ''), place: place ?? '' },
      websiteUrl: websiteUrl ?? '',
      ids: { ...emptyOrganisation().ids, ...Object.fromEntries(ids) },
      acronym: acronym ?? '',
      ...listsOf(one),
    },
  };
}
