import directory from '../../../../functions/src/main/resources/seed/directory.json';
import documents from '../../../../functions/src/main/resources/seed/documents.json';
import editions from '../../../../functions/src/main/resources/seed/editions.json';
import type {
  Industry,
  OrganisationKind,
  OrganisationRole,
  PartnershipKind,
  Reach,
  RelationKind,
  Theme,
} from '#lib/graphql/generated/public-organisation-entry.ts';
import { inOrder } from '#lib/i18n/format.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { getLocale, locales, type Locale } from '#lib/paraglide/runtime.js';

/* What the site is prerendered with, so that it reads without scripts: the data that an empty store starts from. */

type Texts = Record<Locale, string>;

interface SeedOrganisation {
  id: string;
  kind: OrganisationKind;
  country?: string;
  place?: string;
  industries: Industry[];
  acronyms: SeedName[];
  aliases?: SeedName[];
  names: Texts;
  paragraphs: number[];
  /** Pages that say what the report does not. */
  sources?: { document: string; url: string }[];
}

/** One of no language is the same in all. */
interface SeedName {
  text: string;
  language: Locale | null;
}

interface SeedPartnership {
  id: string;
  kind: PartnershipKind;
  industries: Industry[];
  themes: Theme[];
  countries: string[];
  worldwide?: boolean;
  startedOn?: string;
  endedOn?: string;
  names: Texts;
  summaries: Texts;
  participants: { organisation: string; role: OrganisationRole }[];
  paragraphs: number[];
  relations: { kind: RelationKind; to: string }[];
}

interface SeedCriterion {
  id: string;
  name: Texts;
  description: Texts;
  weight: number;
  levels: Texts[];
}

const partnerships = directory.partnerships as SeedPartnership[];
const organisations = new Map(
  (directory.organisations as SeedOrganisation[]).map((found) => [found.id, found]),
);

/** The entries of the directory as a list shows them, in the language of the page. */
export function listedPartnerships() {
  const locale = getLocale();
  return byName(locale).map((entry) => listed(entry, locale));
}

/** As the public room orders them for readers of a language. */
function byName(locale: Locale): SeedPartnership[] {
  const order = new Intl.Collator(locale);
  return [...partnerships].sort((a, b) => order.compare(a.names[locale], b.names[locale]));
}

function listed(entry: SeedPartnership, locale: Locale) {
  return {
    id: entry.id,
    name: entry.names[locale],
    summary: entry.summaries[locale],
    kind: entry.kind,
    themes: entry.themes,
    countries: entry.countries,
    reach: reachOf(entry),
    startedOn: entry.startedOn ?? null,
    endedOn: entry.endedOn ?? null,
    sources: entry.paragraphs.map((paragraph) => ({ paragraph })),
  };
}

/** How far a partnership reaches, as the public room says it. */
function reachOf({ countries, worldwide }: SeedPartnership): Reach {
  if (worldwide) return 'WORLDWIDE';
  return countries.length > 0 ? 'COUNTRIES' : 'NOT_STATED';
}

/** The organisations of the directory as a list shows them, by name in the language of the page. */
export function listedOrganisations() {
  const locale = getLocale();
  const all = [...organisations.values()].map((found) => ({
    id: found.id,
    name: found.names[locale],
    acronym: acronymOf(found, locale),
    kind: found.kind,
    country: found.country ?? null,
  }));
  return inOrder(all, ({ name }) => name);
}

/** One organisation, whole, in a language, with what it takes part in; undefined when there is none. */
export function organisation(id: string, locale: Locale) {
  const found = organisations.get(id);
  if (!found) return undefined;
  return {
    __typename: 'Organisation' as const,
    id: found.id,
    name: found.names[locale],
    names: namesOf(found.names),
    acronym: acronymOf(found, locale),
    otherNames: [
      ...found.acronyms.map((name) => otherName('ACRONYM', name)),
      ...(found.aliases ?? []).map((name) => otherName('ALIAS', name)),
    ],
    kind: found.kind,
    country: found.country ?? null,
    industries: found.industries,
    place: found.place ?? null,
    websiteUrl: null,
    externalIds: [],
    relations: [],
    sources: [
      ...sourcesOf(found.paragraphs, locale),
      ...(found.sources ?? []).map(({ document, url }) => ({ document, paragraph: null, url })),
    ],
    updatedAt: directory.updatedAt,
    verifiedAt: null as string | null,
    partnerships: byName(locale)
      .map((entry) => ({ ...listed(entry, locale), roles: rolesOf(id, entry) }))
      .filter(({ roles }) => roles.length > 0),
  };
}

function otherName(kind: 'ACRONYM' | 'ALIAS', { text, language }: SeedName) {
  return { kind, text, language: language && languageOf(language) };
}

/** What an organisation does in a partnership. */
function rolesOf(id: string, { participants }: SeedPartnership) {
  return participants.filter((each) => each.organisation === id).map(({ role }) => role);
}

/** One partnership, whole, in a language; undefined when there is none. */
export function partnership(id: string, locale: Locale) {
  const entry = partnerships.find((candidate) => candidate.id === id);
  if (!entry) return undefined;
  return {
    __typename: 'Partnership' as const,
    id: entry.id,
    name: entry.names[locale],
    summary: entry.summaries[locale],
    kind: entry.kind,
    themes: entry.themes,
    industries: entry.industries,
    countries: entry.countries,
    reach: reachOf(entry),
    startedOn: entry.startedOn ?? null,
    endedOn: entry.endedOn ?? null,
    participants: entry.participants.map(({ role, organisation }) => {
      const found = organisations.get(organisation)!;
      return {
        role,
        organisation: {
          id: found.id,
          name: found.names[locale],
          acronym: acronymOf(found, locale),
          kind: found.kind,
          country: found.country ?? null,
        },
      };
    }),
    relations: entry.relations.map(({ kind, to }) => {
      const other = partnerships.find((candidate) => candidate.id === to);
      return {
        kind,
        id: to,
        entry: other ? { __typename: 'Partnership' as const, name: other.names[locale] } : null,
      };
    }),
    sources: sourcesOf(entry.paragraphs, locale),
    updatedAt: directory.updatedAt,
    verifiedAt: null as string | null,
    names: namesOf(entry.names),
    otherNames: [],
  };
}

/** The acronym as the public room gives it. */
function acronymOf({ acronyms }: SeedOrganisation, locale: Locale) {
  const wanted = [locale, null, 'en'] as const;
  const found = wanted.map((tag) => acronyms.find(({ language }) => language === tag));
  return (found.find(Boolean) ?? acronyms[0])?.text ?? null;
}

const report = documents.find(({ en }) => en === directory.document)!;

function sourcesOf(paragraphs: readonly number[], locale: Locale) {
  return paragraphs.map((paragraph) => ({
    document: report[locale],
    paragraph,
    url: null as string | null,
  }));
}

function namesOf(names: Texts) {
  return locales.map((language) => ({ language: languageOf(language), text: names[language] }));
}

/** The criteria in the language of the page. */
export function criteria() {
  const locale = getLocale();
  return (editions.criteria as SeedCriterion[]).map((criterion) => ({
    id: criterion.id,
    name: criterion.name[locale],
    description: criterion.description[locale],
    weight: criterion.weight,
    levels: criterion.levels.map((label, value) => ({ value, label: label[locale] })),
  }));
}

/** The first edition as the report tells it, in the language of the page; null where the award begins with none. */
export function firstEdition() {
  const locale = getLocale();
  const { first } = editions as { first?: typeof editions.first };
  if (!first) return null;
  const { year, name, note, source } = first;
  return {
    year,
    name: (name as Texts)[locale].replace('{year}', String(year)),
    note: (note as Texts)[locale],
    source: (source as Texts)[locale],
  };
}
