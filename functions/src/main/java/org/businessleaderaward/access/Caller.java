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
 */
public record Caller(
    String personId, Role role, String edition, String subject, String name, Language language) {
  /** How the audit log names this caller. */
  public String actor() {
    return role + ":" + personId;
  }
}
