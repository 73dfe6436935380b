package org.businessleaderaward.jury.count;

import java.util.function.Supplier;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/**
 * The announced result in the public room. What the jury's tables are read with is made at the
 * first query that needs it, so that the room's other queries do not wait for it.
 */
public final class PublicResultFields implements RoomFields {
  private final Supplier<Results> results;

  PublicResultFields(Supplier<Results> results) {
    this.results = results;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query(
        "resultBundle",
        env -> {
          String edition = env.getArgument("edition");
          return edition == null
              ? null
              : results.get().announced(edition, Scope.of(env)).orElse(null);
        });
  }
}
