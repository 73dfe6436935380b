package org.businessleaderaward.storage;

import java.util.Locale;

/** The tables, one per module; the name of each ends in the module's name. */
public enum TableOf {
  PROGRAMME,
  NOMINATIONS,
  ADVISORY,
  JURY,
  DIRECTORY,
  ACCESS,
  OUTBOX,
  AUDIT;

  /** The table's name under a prefix (on AWS the stack's name), such as {@code award-jury}. */
  public String tableName(String prefix) {
    return prefix + "-" + name().toLowerCase(Locale.ROOT);
  }
}
