package org.businessleaderaward.directory.entries;

/** How far a partnership reaches. The names are the values of the schema's enum. */
public enum Reach {
  COUNTRIES,
  WORLDWIDE,
  NOT_STATED
}
