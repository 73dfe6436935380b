import { languageOf } from '#lib/i18n/locale.ts';
import { tag } from '#lib/directory/entry/tags.ts';
import { templateIds } from '#lib/directory/entry/templates.ts';
import { locales } from '#lib/paraglide/runtime.js';

/* Entries that have tags for values, from whose pages the templates are made. */

const [partnershipId, organisationId, aloneId, goneId] = templateIds;

const names = locales.map((language) => ({
  language: languageOf(language),
  text: tag(`names.${language}`),
}));

/** A source with an address, and one without: they are shown differently. */
const sources = ['sources', 'bare'].map((list) => ({
  document: tag(`${list}.document`),
  paragraph: tag(`${list}.paragraphs`),
  url: list === 'sources' ? tag('sources.url') : null,
}));

const relations = [
  {
    kind: tag('relations.kind'),
    id: tag('relations.id'),
    entry: { name: tag('relations.name') },
  },
];

const common = {
  name: tag('name'),
  names,
  otherNames: [{ kind: 'ALIAS', text: tag('others.text'), language: tag('others.language') }],
  kind: tag('kind'),
  industries: [tag('industries')],
  relations,
  sources,
  updatedAt: tag('updatedAt'),
  verifiedAt: tag('verified'),
};

const partnership = {
  ...common,
  __typename: 'Partnership',
  id: partnershipId,
  summary: tag('summary'),
  themes: [tag('themes')],
  countries: [tag('countries')],
  reach: 'COUNTRIES',
  startedOn: tag('startedOn'),
  endedOn: tag('endedOn'),
  participants: [
    {
      role: tag('participants.role'),
      organisation: {
        id: tag('participants.id'),
        name: tag('participants.name'),
        acronym: null,
        kind: tag('participants.kind'),
        country: tag('participants.country'),
      },
    },
  ],
};

const organisation = {
  ...common,
  __typename: 'Organisation',
  id: organisationId,
  acronym: tag('acronym'),
  country: tag('country'),
  place: tag('place'),
  websiteUrl: tag('websiteUrl'),
  externalIds: [{ register: tag('externalIds.register'), value: tag('externalIds.value') }],
  partnerships: [
    {
      id: tag('partnerships.id'),
      name: tag('partnerships.name'),
      summary: '',
      kind: tag('partnerships.kind'),
      themes: [tag('partnerships.themes')],
      countries: [tag('partnerships.countries')],
      reach: 'COUNTRIES',
      startedOn: tag('partnerships.period'),
      endedOn: null,
      sources: [{ paragraph: tag('partnerships.paragraphs') }],
      roles: [tag('partnerships.roles')],
    },
  ],
};

const gone = {
  __typename: 'RemovedEntry',
  id: goneId,
  removedAt: tag('removedAt'),
  withdrawal: tag('withdrawal'),
  mergedInto: null,
};

const all = [partnership, organisation, { ...organisation, id: aloneId, partnerships: [] }, gone];

/** The entry of a template; undefined for any other identifier. */
export const templateEntry = (id: string) => all.find((entry) => entry.id === id);
