package org.businessleaderaward.access;

import java.time.Duration;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Mail;

/** What somebody is to an edition, or to the directory; each role enters one room. */
public enum Role {
  NOMINATOR(Room.NOMINATIONS, "nominate"),
  NOMINEE(Room.NOMINEE, "nominee"),
  ORGANISATION(Room.ORGANISATION, "organisation"),
  ADVISER(Room.ADVISORY, "adviser"),
  JUROR(Room.JURY, "jury"),
  TRUSTEE(Room.TRUSTEE, "trustee"),
  SECRETARIAT(Room.SECRETARIAT, "secretariat");

  private final Room room;
  private final String page;

  Role(Room room, String page) {
    this.room = room;
    this.page = page;
  }

  /** The one room that this role may enter. */
  public Room room() {
    return room;
  }

  /**
   * Whether it is invited, one by one, and listed by name: nominators and nominees are not, nor are
   * the contacts of organisations.
   */
  public boolean isOnARoster() {
    return this == ADVISER || this == JUROR || this == TRUSTEE || this == SECRETARIAT;
  }

  /** Whether it is bound to a nomination. */
  boolean isOfANomination() {
    return this == NOMINATOR || this == NOMINEE;
  }

  /**
   * How long a link opens this role's room. Whoever nominates, or is nominated, may act on the
   * nomination until the laureate is public, and has no account to come in by.
   */
  Duration linkLifetime() {
    return isOfANomination() ? Links.WHILE_AN_EDITION_LASTS : Links.LIFETIME;
  }

  /** Among which links this role's are counted. */
  ExpiringKind linkKind() {
    return isOfANomination() ? ExpiringKind.NOMINATION_LINKS : ExpiringKind.LINKS;
  }

  /** Whether a link leads to the door of its room only, which a passkey opens. */
  public boolean isBehindPasskey() {
    return this == SECRETARIAT;
  }

  /** A secure link to the page on which this role comes in. */
  public Mail.LinkWanted link() {
    return new Mail.LinkWanted(page);
  }
}
