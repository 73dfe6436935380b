package org.businessleaderaward.advisory.domain;

/** What an adviser would do with a nomination. The names are the values of the schema's enum. */
public enum Recommendation {
  SHORTLIST,
  CONSIDER,
  DECLINE
}
