import type {
  Industry,
  NewOrganisationInput,
  OrganisationKind,
  OrganisationRole,
  OtherNameKind,
  RelationKind,
  ExternalRegister,
  SuggestedParticipantInput,
} from '#lib/graphql/generated/partners-suggestion.ts';
import { isWebAddress, wrongLists } from './check.ts';
import type { Link, OtherName } from './correction.ts';
import {
  controlOf,
  emptyOrganisation,
  idsOf,
  type ListDraft,
  type OrganisationBounds,
  type OrganisationDraft,
  type OrganisationField,
} from './organisation.ts';

/** An organisation of the directory, as far as a form shows it. */
export interface Known {
  id: string;
  name: string;
  kind: OrganisationKind | null;
  country: string | null;
}

/** Who takes part in what is suggested, as it is being written. */
export interface ParticipantDraft {
  /** Tells one from another while the list changes. */
  key: number;
  role: string;
  /** One of the directory, or null for a new one. */
  entry: Known | null;
  added: OrganisationDraft;
}

let keys = 0;

export const emptyParticipant = (): ParticipantDraft => ({
  key: keys++,
  role: '',
  entry: null,
  added: emptyOrganisation(),
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
    key: keys++,
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

/** What is sent of the lists of a new entry. */
export const listsInput = ({ industries, otherNames, relations }: ListDraft) => ({
  industries: industries as Industry[],
  otherNames: otherNames.map(({ kind, text }) => ({ kind, text: text.trim() })),
  relations: relations.map(({ kind, id }) => ({ kind: kind as RelationKind, id })),
});

/** What is sent of a new organisation. */
export function organisationInput(draft: OrganisationDraft): NewOrganisationInput {
  return {
    name: draft.name.trim(),
    kind: draft.kind as OrganisationKind,
    country: draft.country || null,
    place: draft.place.trim() || null,
    websiteUrl: draft.websiteUrl.trim() || null,
    externalIds: idsOf(draft.ids),
    acronym: draft.acronym.trim() || null,
    ...listsInput(draft),
  };
}

/** What is sent of who takes part. */
export function participantInput({
  role,
  entry,
  added,
}: ParticipantDraft): SuggestedParticipantInput {
  return {
    role: role as OrganisationRole,
    organisation: entry?.id ?? null,
    newOrganisation: entry ? null : organisationInput(added),
  };
}

/** The fields of a new organisation that the room would refuse for their form; it has the last word, and checks identifiers. */
export function wrongOrganisation(
  draft: OrganisationDraft,
  { least, most, place, acronym }: OrganisationBounds,
): OrganisationField[] {
  const length = (text: string) => [...text.trim()].length;
  const wrong = {
    name: length(draft.name) < least || length(draft.name) > most,
    kind: draft.kind === '',
    place: length(draft.place) > place,
    acronym: length(draft.acronym) > acronym,
    ...wrongLists(draft, least, most),
    websiteUrl: draft.websiteUrl.trim() !== '' && !isWebAddress(draft.websiteUrl.trim()),
  };
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]);
}

/** The same of who takes part. */
export function wrongParticipant(
  { role, entry, added }: ParticipantDraft,
  bounds: OrganisationBounds,
): OrganisationField[] {
  const own = entry ? [] : wrongOrganisation(added, bounds);
  return role ? own : ['role', ...own];
}

/** What is wrong with organisations, each at its control. */
export function errorsWithin(
  wrong: readonly OrganisationField[],
  at: string,
  within: Readonly<Record<OrganisationField, string>>,
): { id: string; text: string }[] {
  return wrong.map((field) => ({ id: controlOf(at, field), text: within[field] }));
}
