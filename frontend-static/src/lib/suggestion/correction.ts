import type { Entry } from '#lib/directory/entry/entry.ts';
import { isWebAddress, length, wrongContact, type Bounds, type ContactField } from './check.ts';
import type {
  Industry,
  OrganisationKind,
  OrganisationRole,
  PartnershipKind,
  RelationKind,
  Theme,
} from '#lib/graphql/generated/partners-correction.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { emptyOrganisation, idsOf, type OrganisationDraft } from './organisation.ts';

/** Another entry that one names, and what it is to it: its role, or how both stand to each other. */
export interface Link {
  kind: string;
  id: string;
  name: string;
}

/** Another name of an entry; an acronym is none. */
export interface OtherName {
  kind: 'ALIAS' | 'FORMER';
  text: string;
}

/** What of an entry can be corrected, as the form holds it. */
export interface Values {
  name: string;
  summary: string;
  kind: string;
  themes: string[];
  industries: string[];
  countries: string[];
  worldwide: boolean;
  startedOn: string;
  endedOn: string;
  acronym: string;
  organisationKind: string;
  place: string;
  websiteUrl: string;
  /** Identifiers in other registers, by register. */
  externalIds: OrganisationDraft['ids'];
  participants: Link[];
  relations: Link[];
  /** In the reader's language, or in none. */
  otherNames: OtherName[];
}

/** What the partners' room is sent: the fields that changed, and no other. */
export interface Changes {
  name?: string;
  summary?: string;
  kind?: PartnershipKind;
  themes?: Theme[];
  industries?: Industry[];
  countries?: string[];
  worldwide?: boolean;
  startedOn?: string;
  endedOn?: string;
  acronym?: string;
  organisationKind?: OrganisationKind;
  place?: string;
  websiteUrl?: string;
  externalIds?: ReturnType<typeof idsOf>;
  participants?: { role: OrganisationRole; organisation: string }[];
  relations?: { kind: RelationKind; id: string }[];
  otherNames?: OtherName[];
}

/** What a correction says about itself. */
export interface About {
  reason: string;
  sourceUrl: string;
  email: string;
}

/** A field of the form that can be wrong. */
export type CorrectionField =
  Exclude<keyof Values, 'kind' | 'organisationKind' | 'worldwide'> | keyof About;

/** An entry as the form starts from it. */
export function valuesOf(entry: Entry): Values {
  const none = {
    worldwide: false,
    industries: [...entry.industries],
    participants: [],
    relations: entry.relations.map(({ kind, id, entry: other }) => ({
      ...{ kind, id },
      name: (other as { name?: string } | null)?.name ?? id,
    })),
    otherNames: entry.otherNames.flatMap(({ kind, text, language }) =>
      kind === 'ACRONYM' || (language && language !== languageOf(getLocale()))
        ? []
        : { kind, text },
    ),
    ...{ summary: '', kind: '', themes: [], startedOn: '', endedOn: '', acronym: '' },
    ...{ organisationKind: '', place: '', websiteUrl: '', externalIds: emptyOrganisation().ids },
  };
  return entry.__typename === 'Partnership'
    ? {
        ...none,
        name: entry.name,
        summary: entry.summary,
        kind: entry.kind,
        themes: [...entry.themes],
        countries: [...entry.countries],
        worldwide: entry.reach === 'WORLDWIDE',
        participants: entry.participants.map(({ role, organisation: { id, name } }) => ({
          ...{ kind: role, id, name },
        })),
        startedOn: entry.startedOn ?? '',
        endedOn: entry.endedOn ?? '',
      }
    : {
        ...none,
        name: entry.name,
        countries: entry.country ? [entry.country] : [],
        acronym: entry.acronym ?? '',
        organisationKind: entry.kind,
        place: entry.place ?? '',
        websiteUrl: entry.websiteUrl ?? '',
        externalIds: {
          ...none.externalIds,
          ...Object.fromEntries(entry.externalIds.map((id) => [id.register, id.value])),
        },
      };
}

/** What is sent of a list that the form holds otherwise. */
const sent: { readonly [Field in keyof Values]?: (values: Values) => unknown[] } = {
  externalIds: ({ externalIds }) => idsOf(externalIds),
  participants: ({ participants }) =>
    participants.map(({ kind: role, id: organisation }) => ({ role, organisation })),
  relations: ({ relations }) => relations.map(({ kind, id }) => ({ kind, id })),
  otherNames: ({ otherNames }) => otherNames.map(({ kind, text }) => ({ kind, text: text.trim() })),
};

/** The fields that differ from what the entry says; the order of a list says nothing, nor that something stands in it twice. */
export function changesOf(before: Values, after: Values): Changes {
  const of = (values: Values, field: keyof Values) => {
    const value = sent[field]?.(values) ?? values[field];
    return typeof value === 'string' ? value.trim() : value;
  };
  const said = (value: unknown) =>
    Array.isArray(value)
      ? [...new Set(value.map((item) => JSON.stringify(item)))].sort().join()
      : JSON.stringify(value);
  const changed = (Object.keys(before) as (keyof Values)[])
    .filter((field) => said(of(before, field)) !== said(of(after, field)))
    .map((field) => [field, of(after, field)]);
  return Object.fromEntries(changed) as Changes;
}

/** The fields that the partners' room would refuse, in the order of the form. The room has the last word. */
export function wrongCorrection(
  changes: Changes,
  about: About,
  {
    longest,
    shortest,
    mostCountries,
  }: Bounds<'name' | 'summary' | 'email' | 'acronym' | 'reason' | 'place'>,
): CorrectionField[] {
  const outside = (text: string | undefined, least: number, most: number) =>
    text !== undefined && (length(text) < least || length(text) > most);
  const date = (text: string | undefined) => !!text && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
  const wrong: Record<Exclude<CorrectionField, ContactField>, boolean> = {
    name: outside(changes.name, shortest.name, longest.name),
    summary: outside(changes.summary, shortest.summary, longest.summary),
    themes: changes.themes?.length === 0,
    startedOn: date(changes.startedOn),
    endedOn: date(changes.endedOn),
    acronym: outside(changes.acronym, 0, longest.acronym),
    countries: (changes.countries?.length ?? 0) > mostCountries,
    place: outside(changes.place, 0, longest.place),
    websiteUrl: !!changes.websiteUrl && !isWebAddress(changes.websiteUrl),
    externalIds: false,
    industries: false,
    participants: (changes.participants ?? []).some(({ role }) => !role),
    relations: (changes.relations ?? []).some(({ kind }) => !kind),
    otherNames: (changes.otherNames ?? []).some(
      ({ kind, text }) => !kind || outside(text, shortest.otherName, longest.name),
    ),
    reason: outside(about.reason, 1, longest.reason),
  };
  return [
    ...(Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]),
    ...wrongContact(about, { longest }),
  ];
}
