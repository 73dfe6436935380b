package org.businessleaderaward.programme.letters;

import org.businessleaderaward.access.Role;

/** What the reader of a letter had to do with an edition; it opens a section of its text. */
public enum ReaderPart {
  NOMINATED,
  AGREED,
  ADVISED,
  DECIDED;

  /** Of somebody in a role; who is in no other has nominated. */
  public static ReaderPart of(Role role) {
    return switch (role) {
      case ADVISER -> ADVISED;
      case JUROR -> DECIDED;
      case NOMINEE -> AGREED;
      case NOMINATOR, ORGANISATION, TRUSTEE, SECRETARIAT -> NOMINATED;
    };
  }
}
