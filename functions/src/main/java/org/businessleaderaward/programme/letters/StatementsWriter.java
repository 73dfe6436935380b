package org.businessleaderaward.programme.letters;

import org.businessleaderaward.access.Role;

/** Who writes the statements, to the reader of a letter; it opens a section of its text. */
public enum StatementsWriter {
  READER,
  NOMINEE;

  /** The same to somebody in a role. */
  public static StatementsWriter of(Role role) {
    return role == Role.NOMINEE ? READER : NOMINEE;
  }
}
