package org.businessleaderaward.advisory.domain;

/** How sure an adviser is. The names are the values of the schema's enum. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH
}
