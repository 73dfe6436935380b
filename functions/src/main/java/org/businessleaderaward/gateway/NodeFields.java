package org.businessleaderaward.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public room's {@code node} and {@code nodes}, over all modules that have public nodes. */
public final class NodeFields implements RoomFields {
  private final List<NodeLookup> lookups;

  /** Asks these lookups. */
  public NodeFields(List<NodeLookup> lookups) {
    this.lookups = List.copyOf(lookups);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("node", env -> find(List.of(env.<String>getArgument("id"))).getFirst());
    wiring.query("nodes", env -> find(env.<List<String>>getArgument("ids")));
  }

  private List<@Nullable Object> find(@Nullable List<String> ids) {
    if (ids == null || ids.size() > PageRequest.MOST) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, "ids must be at most " + PageRequest.MOST);
    }
    var found = new HashMap<String, Object>();
    for (var lookup : lookups) {
      var own = ids.stream().filter(id -> id.startsWith(lookup.prefix())).distinct().toList();
      if (own.size() == 1) {
        lookup.find(own.getFirst()).ifPresent(node -> found.put(own.getFirst(), node));
      } else if (!own.isEmpty()) {
        found.putAll(lookup.findAll(own));
      }
    }
    var nodes = new ArrayList<@Nullable Object>();
    ids.forEach(id -> nodes.add(found.get(id)));
    return nodes;
  }
}
