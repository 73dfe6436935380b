package org.businessleaderaward.directory.entries;

/** What an organisation does in a partnership. The names are the values of the schema's enum. */
public enum OrganisationRole {
  LEAD,
  PARTNER,
  SUPPORTER,
  HOST
}
