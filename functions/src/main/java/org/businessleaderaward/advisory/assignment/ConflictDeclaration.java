package org.businessleaderaward.advisory.assignment;

/** Where an adviser stands with one nominee. The names are the values of the schema's enum. */
public enum ConflictDeclaration {
  OPEN,
  CLEAR,
  RECUSED
}
