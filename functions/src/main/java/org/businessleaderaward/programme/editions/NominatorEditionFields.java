package org.businessleaderaward.programme.editions;

import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;

/**
 * The edition in the nominator's room: that of the caller's nomination or, for somebody without a
 * session, the one whose call is open.
 */
public final class NominatorEditionFields implements RoomFields {
  private final Editions editions;
  private final Callers callers;

  /** Shows the callers their edition. */
  public NominatorEditionFields(Editions editions, Callers callers) {
    this.editions = editions;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    EditionTypes.addTo(wiring);
    wiring.query(
        "edition",
        env ->
            EditionTypes.inLanguageAskedFor(
                env,
                callers
                    .find(env)
                    .map(caller -> editions.get(caller.edition()))
                    .or(() -> editions.withOpenCall(Scope.of(env).now()))
                    .orElse(null)));
  }
}
