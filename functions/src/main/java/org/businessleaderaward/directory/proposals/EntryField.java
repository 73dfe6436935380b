package org.businessleaderaward.directory.proposals;

/** What of an entry a correction can change. The names are the values of the schema's enum. */
public enum EntryField {
  NAME,
  SUMMARY,
  KIND,
  THEMES,
  INDUSTRIES,
  COUNTRIES,
  STARTED,
  ENDED,
  ACRONYM,
  ORGANISATION_KIND,
  PLACE,
  WEBSITE,
  EXTERNAL_IDS,
  WORLDWIDE,
  PARTICIPANTS,
  RELATIONS,
  OTHER_NAMES
}
