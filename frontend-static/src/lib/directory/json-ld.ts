import type { Organisation as Entry } from './entry/entry.ts';
import { registerPage } from './entry/registers.ts';
import type {
  OrganisationKind,
  OrganisationRole,
  Reach,
} from '#lib/graphql/generated/public-organisation-entry.ts';

/* Entries as schema.org knows them, for search engines and whoever reads linked data. */

interface Organisation {
  id: string;
  name: string;
  acronym: string | null;
  kind: OrganisationKind;
  country: string | null;
}

type WholeOrganisation = Organisation & Pick<Entry, 'place' | 'websiteUrl' | 'externalIds'>;

interface About {
  names: readonly { language: string; text: string }[];
  sources: readonly { document: string; paragraph: number | null; url: string | null }[];
  updatedAt: string;
}

interface Partnership {
  id: string;
  name: string;
  summary: string;
  themes: readonly string[];
  countries: readonly string[];
  reach: Reach;
  startedOn: string | null;
  endedOn: string | null;
  participants: readonly { role: OrganisationRole; organisation: Organisation }[];
}

/** Where the entry is read, and in which language. */
interface Place {
  site: string;
  locale: string;
}

/** Of the kinds only this one is what a type of schema.org says: a private one may be an association, a medium a platform. */
const typeOf = (kind: OrganisationKind) =>
  kind === 'PUBLIC' ? 'GovernmentOrganization' : 'Organization';

/** How somebody takes part: as a member of whom a role says more, unless schema.org has a word that says no more than the role does. */
const roles: Record<OrganisationRole, { property: string; roleName?: string }> = {
  LEAD: { property: 'member', roleName: 'lead' },
  PARTNER: { property: 'member' },
  SUPPORTER: { property: 'sponsor' },
  HOST: { property: 'member', roleName: 'host' },
};

const country = (code: string) => ({ '@type': 'Country', identifier: code });

const address = ({ site, locale }: Place, id: string) => `${site}/${locale}/directory/${id}/`;

function about(entry: About & { id: string; name: string }, place: Place) {
  return {
    '@context': 'https://schema.org',
    '@id': address({ ...place, locale: 'en' }, entry.id),
    identifier: entry.id,
    url: address(place, entry.id),
    name: entry.name,
    alternateName: entry.names
      .filter(({ text }) => text !== entry.name)
      .map(({ language, text }) => ({ '@language': language.toLowerCase(), '@value': text })),
    subjectOf: entry.sources.map(({ document, paragraph, url }) => ({
      '@type': 'CreativeWork',
      name: document,
      ...(paragraph === null ? {} : { pagination: `§ ${paragraph}` }),
      ...(url === null ? {} : { url }),
    })),
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': address(place, entry.id),
      inLanguage: place.locale,
      dateModified: entry.updatedAt,
    },
  };
}

function organisation(entry: Organisation, place: Place) {
  return {
    '@type': typeOf(entry.kind),
    '@id': address({ ...place, locale: 'en' }, entry.id),
    name: entry.name,
    ...(entry.acronym ? { alternateName: entry.acronym } : {}),
    ...(entry.country
      ? { address: { '@type': 'PostalAddress', addressCountry: entry.country } }
      : {}),
  };
}

/** A partnership as a schema.org `Project`. */
export function partnershipData(entry: Partnership & About, place: Place): object {
  const members: Record<string, object[]> = {};
  for (const { role, organisation: found } of entry.participants) {
    const { property, roleName } = roles[role];
    const who = organisation(found, place);
    (members[property] ??= []).push(
      roleName ? { '@type': 'OrganizationRole', roleName, [property]: who } : who,
    );
  }
  return {
    ...about(entry, place),
    '@type': 'Project',
    description: entry.summary,
    keywords: entry.themes.map((theme) => theme.toLowerCase()),
    areaServed: [
      ...(entry.reach === 'WORLDWIDE' ? [{ '@type': 'Place', name: 'Worldwide' }] : []),
      ...entry.countries.map(country),
    ],
    ...(entry.startedOn ? { foundingDate: entry.startedOn } : {}),
    ...(entry.endedOn ? { dissolutionDate: entry.endedOn } : {}),
    ...members,
  };
}

/** An organisation as schema.org's `Organization` or a kind of it. */
export function organisationData(entry: WholeOrganisation & About, place: Place): object {
  const { alternateName, ...rest } = about(entry, place);
  const elsewhere = [entry.websiteUrl ?? [], entry.externalIds.map(registerPage)].flat();
  return {
    ...organisation(entry, place),
    ...rest,
    alternateName: entry.acronym ? [entry.acronym, ...alternateName] : alternateName,
    ...(entry.place ? { location: entry.place } : {}),
    ...(elsewhere.length > 0 ? { sameAs: elsewhere } : {}),
  };
}

/** The data as an element of a page: nothing in it ends that element or needs to be escaped again. */
export function scriptOf(data: object): string {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/ld+json">${json}</${'script'}>`;
}
