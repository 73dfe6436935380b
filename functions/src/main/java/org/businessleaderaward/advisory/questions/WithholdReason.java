package org.businessleaderaward.advisory.questions;

/** Why the secretariat withholds a question. The names are the values of the schema's enum. */
public enum WithholdReason {
  OFF_TOPIC,
  PRIVATE_MATTER,
  TELLS_OPINION,
  TELLS_WHO_ASKS,
  OFFENSIVE
}
