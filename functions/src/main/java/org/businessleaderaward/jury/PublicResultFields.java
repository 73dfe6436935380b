package org.businessleaderaward.jury;

import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** The announced result in the public room. */
public final class PublicResultFields implements RoomFields {
  private final Results results;

  PublicResultFields(Results results) {
    this.results = results;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query(
        "resultBundle",
        env -> {
          String edition = env.getArgument("edition");
          return edition == null ? null : results.announced(edition).orElse(null);
        });
  }
}
