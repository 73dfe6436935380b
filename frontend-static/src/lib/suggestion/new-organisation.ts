import type {
  Industry,
  NewOrganisationInput,
  OrganisationKind,
  OrganisationRole,
  RelationKind,
  SuggestedParticipantInput,
} from '#lib/graphql/generated/partners-suggestion.ts';
import { isWebAddress, length, wrongLists } from './check.ts';
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
