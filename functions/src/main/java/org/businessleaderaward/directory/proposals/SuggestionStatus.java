package org.businessleaderaward.directory.proposals;

/** Where a suggestion stands. The names are the values of the schema's enum. */
public enum SuggestionStatus {
  PENDING,
  ACCEPTED,
  REFUSED,
  WITHDRAWN
}
