package org.businessleaderaward.gateway;

import java.util.Locale;

/** A room: one audience, one route, one function, one schema. */
public enum Room {
  /** Read only, no cookies, GET and POST. */
  PUBLIC("/graphql"),
  NOMINATIONS("/graphql/nominations"),
  NOMINEE("/graphql/nominee"),
  PARTNERS("/graphql/partners"),
  ORGANISATION("/graphql/organisation"),
  ADVISORY("/graphql/advisory"),
  JURY("/graphql/jury"),
  TRUSTEE("/graphql/trustee"),
  SECRETARIAT("/graphql/secretariat");

  private static final String RECONCILE = "/reconcile/";
  private static final String PORTRAITS = "/portraits/";

  private final String path;

  Room(String path) {
    this.path = path;
  }

  /** The path of its route. */
  public String path() {
    return path;
  }

  /**
   * Whether its function answers calls of a path: its own, and for the public room what begins with
   * {@value #RECONCILE} or {@value #PORTRAITS}, where it is asked in another protocol.
   */
  public boolean answers(String called) {
    return called.equals(path)
        || (this == PUBLIC && (called.startsWith(RECONCILE) || called.startsWith(PORTRAITS)));
  }

  /** The name of its function and of its schema's file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether callers have sessions there: only known operations are taken then, by POST. */
  public boolean hasSessions() {
    return this != PUBLIC && this != PARTNERS;
  }

  /** Whether callers have a second factor there. */
  public boolean hasPasskeys() {
    return this == JURY || this == SECRETARIAT;
  }

  /** The name of the session's cookie; the prefix binds it to host, path and TLS (RFC 6265bis). */
  public String cookieName() {
    return "__Host-" + id();
  }
}
