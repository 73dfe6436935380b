package org.businessleaderaward.directory.entries;

/** What sort of organisation it is. The names are the values of the schema's enum. */
public enum OrganisationKind {
  PUBLIC,
  PRIVATE,
  CIVIL_SOCIETY,
  INTERGOVERNMENTAL,
  MEDIA
}
