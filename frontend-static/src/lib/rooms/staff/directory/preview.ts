import type { Entry, Organisation, Partnership } from '#lib/directory/entry/entry.ts';
import type {
  DecideSuggestionInput,
  Industry,
  Language,
  OrganisationKind,
  OrganisationRole,
  PartnershipKind,
  RelationKind,
  SuggestionsQuery,
  Theme,
} from '#lib/graphql/generated/secretariat.ts';

import {
  listsInput,
  organisationInput,
  participantInput,
  type ParticipantDraft,
} from '#lib/suggestion/new-organisation.ts';
import {
  emptyOrganisation,
  idsOf,
  type ListDraft,
  type OrganisationDraft,
} from '#lib/suggestion/organisation.ts';
import { listsOf, participantOf } from '#lib/suggestion/suggested.ts';

/** A suggestion on the secretariat's board. */
export type Suggestion = SuggestionsQuery['suggestions']['edges'][number]['node'];

/** What of a suggestion is to be published, as the form holds it. */
export interface Draft extends ListDraft {
  language: string;
  name: string;
  summary: string;
  kind: string;
  themes: string[];
  countries: string[];
  worldwide: boolean;
  participants: ParticipantDraft[];
  /** The organisation that is suggested alone. */
  organisation: OrganisationDraft;
  startedOn: string;
  endedOn: string;
  sourceTitle: string;
  sourceUrl: string;
}

/** A suggestion as the form starts from it: nobody has said yet what its source is called. */
export function draftOf(one: Suggestion): Draft {
  const { language, name, summary, kind, sourceUrl } = one;
  const organisations = one.organisations.map(participantOf);
  return {
    ...{ language, name, summary, kind: kind ?? '', sourceUrl },
    participants: kind ? organisations : [],
    organisation: (!kind && organisations[0]?.added) || emptyOrganisation(),
    ...{ themes: [...one.themes], countries: [...one.countries] },
    ...listsOf(one),
    worldwide: one.worldwide,
    ...{ startedOn: '', endedOn: '', sourceTitle: '' },
  };
}

/** The decision to publish it so. */
export function acceptanceOf(one: Suggestion, draft: Draft): DecideSuggestionInput {
  return one.kind ? partnershipOf(one, draft) : organisationOf(one, draft);
}

function organisationOf(one: Suggestion, draft: Draft) {
  return {
    ...{ suggestion: one.id, accept: true, reason: null, language: draft.language as Language },
    organisation: organisationInput(draft.organisation),
    ...{ sourceTitle: draft.sourceTitle.trim(), sourceUrl: draft.sourceUrl.trim() },
  } satisfies DecideSuggestionInput;
}

function partnershipOf(one: Suggestion, draft: Draft) {
  return {
    ...{ suggestion: one.id, accept: true, reason: null },
    ...{ language: draft.language as Language, kind: (draft.kind || one.kind) as PartnershipKind },
    ...{ themes: draft.themes as Theme[], countries: draft.countries },
    ...listsInput(draft),
    worldwide: draft.worldwide,
    participants: draft.participants.map(participantInput),
    ...{ name: draft.name.trim(), summary: draft.summary.trim() },
    ...{ startedOn: draft.startedOn.trim(), endedOn: draft.endedOn.trim() },
    ...{ sourceTitle: draft.sourceTitle.trim(), sourceUrl: draft.sourceUrl.trim() },
  } satisfies DecideSuggestionInput;
}

const date = (text: string) =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The entry that would be published; it has an identifier only from then on. */
export function entryOf(one: Suggestion, draft: Draft, now: Date = new Date()): Entry {
  return one.kind ? partnership(one, draft, now) : organisation(draft, draft.organisation, now);
}

const distinct = <Item>(items: Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** What of an entry's lists would be public: nothing that is empty, and nothing twice. */
const listsIn = <Sort extends Entry['__typename']>(
  { industries, otherNames, relations }: ListDraft,
  sort: Sort,
  language: Language,
) => ({
  industries: industries as Industry[],
  otherNames: distinct(
    otherNames
      .map(({ kind, text }) => ({ kind, text: text.trim(), language }))
      .filter(({ text }) => text !== ''),
    ({ kind, text }) => `${kind} ${text}`,
  ),
  relations: distinct(
    relations.map(({ kind, id, name }) => ({
      ...{ kind: (kind || 'PART_OF') as RelationKind, id },
      entry: { __typename: sort, name },
    })),
    ({ kind, id }) => `${kind} ${id}`,
  ),
});

/** The organisations that would be published along with it, as far as they have a name, each with a page of its own. */
export function newcomersOf(one: Suggestion, draft: Draft, now: Date = new Date()): Organisation[] {
  return one.kind
    ? draft.participants
        .filter(({ entry, added }) => !entry && added.name.trim() !== '')
        .map(({ added }) => organisation(draft, added, now))
    : [];
}

/** A new organisation, under the source of what was suggested. */
function organisation(draft: Draft, added: OrganisationDraft, now: Date): Organisation {
  const said = organisationInput(added);
  const language = draft.language as Language;
  const [title, url] = [draft.sourceTitle.trim(), draft.sourceUrl.trim()];
  return {
    __typename: 'Organisation',
    ...{ id: '–', name: said.name, acronym: said.acronym ?? null },
    kind: (added.kind || 'CIVIL_SOCIETY') as OrganisationKind,
    ...{ country: said.country ?? null, place: said.place ?? null },
    names: [{ language, text: said.name }],
    ...{ websiteUrl: said.websiteUrl ?? null, externalIds: idsOf(added.ids) },
    ...listsIn(added, 'Organisation', language),
    partnerships: [],
    sources: [{ document: title || url, paragraph: null, url: url || null }],
    ...{ updatedAt: now.toISOString(), verifiedAt: null },
  };
}

/** Who would take part, as the entry shows them. */
function participantsOf(draft: Draft, now: Date): Partnership['participants'] {
  return draft.participants.map(({ role, entry, added }) => ({
    role: (role || 'PARTNER') as OrganisationRole,
    organisation: entry
      ? { ...entry, kind: entry.kind ?? 'CIVIL_SOCIETY', acronym: null }
      : organisation(draft, added, now),
  }));
}

function partnership(one: Suggestion, draft: Draft, now: Date): Partnership {
  const said = partnershipOf(one, draft);
  const { name, summary, kind, themes, countries, language, sourceUrl: url } = said;
  return {
    __typename: 'Partnership',
    ...{ id: '–', name, summary, kind, themes, countries },
    ...listsIn(draft, 'Partnership', language),
    reach: draft.worldwide ? 'WORLDWIDE' : countries.length > 0 ? 'COUNTRIES' : 'NOT_STATED',
    names: [{ language, text: name }],
    ...{ startedOn: date(said.startedOn), endedOn: date(said.endedOn) },
    participants: participantsOf(draft, now),
    sources: [{ document: said.sourceTitle || url, paragraph: null, url: url || null }],
    ...{ updatedAt: now.toISOString(), verifiedAt: null },
  };
}
