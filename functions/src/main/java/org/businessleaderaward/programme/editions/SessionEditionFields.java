package org.businessleaderaward.programme.editions;

import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;

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
