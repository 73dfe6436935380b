package org.businessleaderaward.programme;

import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** The edition of the caller's session, in the rooms of advisers and jurors. */
public final class SessionEditionFields implements RoomFields {
  private final Editions editions;
  private final Callers callers;

  /** Shows the callers their edition. */
  public SessionEditionFields(Editions editions, Callers callers) {
    this.editions = editions;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    EditionTypes.addTo(wiring);
    wiring.query(
        "edition",
        env -> EditionTypes.inLanguageAskedFor(env, editions.get(callers.require(env).edition())));
  }
}
