package org.businessleaderaward.advisory.questions;

/** Where a question to a nominator stands. The names are the values of the schema's enum. */
public enum QuestionStatus {
  ASKED,
  ANSWERED,
  WITHHELD
}
