import type { Partnership } from '#lib/directory/entry/entry.ts';
import type {
  DecideSuggestionInput,
  Language,
  PartnershipKind,
  SuggestionsQuery,
  Theme,
} from '#lib/graphql/generated/secretariat.ts';

/** A suggestion on the secretariat's board. */
export type Suggestion = SuggestionsQuery['suggestions']['edges'][number]['node'];

/** What of a suggestion is to be published, as the form holds it. */
export interface Draft {
  language: string;
  name: string;
  summary: string;
  kind: string;
  themes: string[];
  countries: string[];
  startedOn: string;
  endedOn: string;
  sourceTitle: string;
  sourceUrl: string;
}

/** A suggestion as the form starts from it: nobody has said yet what its source is called. */
export function draftOf(one: Suggestion): Draft {
  const { language, name, summary, kind, sourceUrl } = one;
  return {
    ...{ language, name, summary, kind, sourceUrl },
    ...{ themes: [...one.themes], countries: [...one.countries] },
    ...{ startedOn: '', endedOn: '', sourceTitle: '' },
  };
}

/** The decision to publish it so. */
export function acceptanceOf(one: Suggestion, draft: Draft) {
  return {
    ...{ suggestion: one.id, accept: true, reason: null },
    ...{ language: draft.language as Language, kind: (draft.kind || one.kind) as PartnershipKind },
    ...{ themes: draft.themes as Theme[], countries: draft.countries },
    ...{ name: draft.name.trim(), summary: draft.summary.trim() },
    ...{ startedOn: draft.startedOn.trim(), endedOn: draft.endedOn.trim() },
    ...{ sourceTitle: draft.sourceTitle.trim(), sourceUrl: draft.sourceUrl.trim() },
  } satisfies DecideSuggestionInput;
}

const date = (text: string) =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The entry that would be published; it has an identifier only from then on. */
export function entryOf(one: Suggestion, draft: Draft, now: Date = new Date()): Partnership {
  const said = acceptanceOf(one, draft);
  const { name, summary, kind, themes, countries, language, sourceUrl: url } = said;
  return {
    __typename: 'Partnership',
    ...{ id: '–', name, summary, kind, themes, countries },
    names: [{ language, text: name }],
    ...{ startedOn: date(said.startedOn), endedOn: date(said.endedOn) },
    ...{ participants: [], relations: [] },
    sources: [{ document: said.sourceTitle || url, paragraph: null, url: url || null }],
    ...{ updatedAt: now.toISOString(), verifiedAt: null },
  };
}
