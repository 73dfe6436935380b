package org.businessleaderaward.gateway;

import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Fields that count how often they are read, so that a test can tell that none was. */
final class CountedReads implements RoomFields {
  private final AtomicInteger reads = new AtomicInteger();
  private final Room room;

  CountedReads(Room room) {
    this.room = room;
  }

  int count() {
    return reads.get();
  }

  @Override
  public void addTo(RoomWiring wiring) {
    if (room == Room.PUBLIC) {
      wiring.query("currentEdition", counted(Map.of("id", "edition-2026", "year", 2026)));
      wiring.query("voteRecord", counted(Map.of("sha256", "00")));
      wiring.query("node", counted(new Found("edition-2026", 2026)));
      wiring.node(Found.class, "Edition");
      wiring.query("partnerships", env -> page(PageRequest.of(env)));
      wiring.query("editions", env -> page(PageRequest.of(env)));
    } else {
      wiring.query("edition", counted(Map.of("id", "edition-2026", "year", 2026)));
      wiring.mutation("leave", counted(Map.of("left", true, "userErrors", List.of())));
    }
  }

  record Found(String id, int year) {}

  private DataFetcher<Object> counted(Object answer) {
    return environment -> {
      reads.incrementAndGet();
      return answer;
    };
  }

  private Connection<Found> page(PageRequest request) {
    reads.incrementAndGet();
    return Connection.of(
        List.of(new Found("edition-" + request.first(), request.first())), Found::id, false, false);
  }
}
