/** The words of the fields of an entry, in the reader's language. */
import type { EntryField } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

/** The fields of an entry. */
export const FIELDS: Record<EntryField, () => string> = {
  NAME: m.field_NAME,
  SUMMARY: m.field_SUMMARY,
  KIND: m.field_KIND,
  THEMES: m.field_THEMES,
  INDUSTRIES: m.field_INDUSTRIES,
  COUNTRIES: m.field_COUNTRIES,
  STARTED: m.field_STARTED,
  ENDED: m.field_ENDED,
  ACRONYM: m.field_ACRONYM,
  ORGANISATION_KIND: m.field_ORGANISATION_KIND,
  PLACE: m.field_PLACE,
  WEBSITE: m.field_WEBSITE,
  EXTERNAL_IDS: m.field_EXTERNAL_IDS,
  WORLDWIDE: m.field_WORLDWIDE,
  PARTICIPANTS: m.field_PARTICIPANTS,
  RELATIONS: m.field_RELATIONS,
  OTHER_NAMES: m.field_OTHER_NAMES,
};

/** A field of an entry in words. */
export const fieldName = (field: EntryField): string => FIELDS[field]();

/** The fields that are one text in the language of what was proposed, and not the reader's. */
export const WRITTEN: readonly EntryField[] = ['NAME', 'SUMMARY', 'ACRONYM', 'PLACE'];

/** The fields that are taken or left as they were proposed: none has words, nor several values. */
export const TAKEN_OR_LEFT: readonly EntryField[] = ['KIND', 'ORGANISATION_KIND', 'WORLDWIDE'];

/** The fields as a decision calls them, of which it may say other words. */
export const EDITED: Readonly<Record<string, EntryField>> = {
  name: 'NAME',
  summary: 'SUMMARY',
  themes: 'THEMES',
  industries: 'INDUSTRIES',
  countries: 'COUNTRIES',
  startedOn: 'STARTED',
  endedOn: 'ENDED',
  acronym: 'ACRONYM',
  place: 'PLACE',
  websiteUrl: 'WEBSITE',
  externalIds: 'EXTERNAL_IDS',
  participants: 'PARTICIPANTS',
  relations: 'RELATIONS',
  otherNames: 'OTHER_NAMES',
};
