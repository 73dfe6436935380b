package org.businessleaderaward.nominations.duplicates;

/** What two nominations probably have in common. The names are the values of the schema's enum. */
public enum Likeness {
  /** The nominee, by the sound of the name. */
  NOMINEE,
  /** The company, by the sound of its name. */
  COMPANY,
  /** The nominee's mail address. */
  ADDRESS
}
