package org.businessleaderaward.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public room's {@code node}, over all modules that have public nodes. */
public final class NodeFields implements RoomFields {
  private final List<NodeLookup> lookups;

  /** Asks these lookups. */
  public NodeFields(List<NodeLookup> lookups) {
    this.lookups = List.copyOf(lookups);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query(
        "node",
        env -> {
          String id = env.getArgument("id");
          return id == null ? null : find(id);
        });
  }

  private @Nullable Object find(String id) {
    for (var lookup : lookups) {
      if (id.startsWith(lookup.prefix())) {
        return lookup.find(id).orElse(null);
      }
    }
    return null;
  }
}
