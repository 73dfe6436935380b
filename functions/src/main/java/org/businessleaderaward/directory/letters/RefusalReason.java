package org.businessleaderaward.directory.letters;

/** Why a proposed change is refused. The names are the values of the schema's enum. */
public enum RefusalReason {
  NOT_VERIFIABLE,
  WRONG,
  DUPLICATE,
  OUT_OF_SCOPE,
  PROMOTIONAL,
  UNCLEAR
}
