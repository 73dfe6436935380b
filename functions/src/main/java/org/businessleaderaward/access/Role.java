package org.businessleaderaward.access;

import java.time.Duration;
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

  /**
   * How long a link opens this role's room. Whoever nominates, or is nominated, may act on the
   * nomination until the laureate is public, and has no account to come in by.
   */
  Duration linkLifetime() {
    return this == NOMINATOR || this == NOMINEE ? Links.WHILE_AN_EDITION_LASTS : Links.LIFETIME;
  }

  /**
   * How long a session of this role lives without a request. A draft is written over weeks, by
   * somebody who has no account: the browser in which it was begun keeps it for as long as the
   * award keeps a draft that nobody touches.
   */
  Duration sessionIdle() {
    return this == NOMINATOR ? Sessions.IDLE_WHILE_WRITING : Sessions.IDLE;
  }

  /** How long a session of this role lives at most; a nominator's as long as a nominator's link. */
  Duration sessionLifetime() {
    return this == NOMINATOR ? linkLifetime() : Sessions.LONGEST;
  }

  /** A secure link to the page on which this role comes in. */
  public Mail.LinkWanted link() {
    return new Mail.LinkWanted(page);
  }
}
