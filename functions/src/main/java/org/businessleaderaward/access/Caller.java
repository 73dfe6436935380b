package org.businessleaderaward.access;

import org.businessleaderaward.language.Language;

/**
 * Who is calling, by a live session. Everything that a room reads or writes goes through keys made
 * from this.
 *
 * @param personId id of the person
 * @param role what the person is to the edition
 * @param edition id of the edition
 * @param subject what the person is bound to: a nominator and a nominee to a nomination's id, the
 *     contact of an organisation to that organisation's, everybody else to their own person id
 * @param name name of the person
 * @param language language of the person
 * @param standing how far they have come
 */
public record Caller(
    String personId,
    Role role,
    String edition,
    String subject,
    String name,
    Language language,
    Standing standing) {
  /** How far somebody has come. */
  public enum Standing {
    /** In the room. */
    INSIDE,
    /** In the room, to read: whatever changes something is refused. */
    READING,
    /** Before a door that opens by the passkey of whom the link was mailed to. */
    AT_DOOR,
    /**
     * The same, by a link that was not opened before and is younger than {@link
     * Links#FOR_FIRST_PASSKEY}: whoever has no passkey yet may set up the first.
     */
    MAY_ENROL
  }

  /** Somebody in their room. */
  public Caller(
      String personId, Role role, String edition, String subject, String name, Language language) {
    this(personId, role, edition, subject, name, language, Standing.INSIDE);
  }

  /** Whether they are in the room, if only to read. */
  public boolean isInside() {
    return standing == Standing.INSIDE || standing == Standing.READING;
  }

  /** How the audit log names this caller. */
  public String actor() {
    return role + ":" + personId;
  }
}
