package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.recent.QueryReads;
import org.junit.jupiter.api.Test;

/** How often the fields of a request read what several of them ask for. */
class QueryReadsTests {
  private static final String TWICE = "{ one: currentEdition { id } two: currentEdition { id } }";

  private final AtomicInteger reads = new AtomicInteger();

  private Map<String, Object> read() {
    return QueryReads.once(
        "the edition",
        () ->
            Map.of(
                "id", "edition-" + reads.incrementAndGet(), "left", true, "userErrors", List.of()));
  }

  @Test
  void readsTheSameOnceForAQueryAndAnewForTheNext() {
    var room = Rooms.of(Room.PUBLIC, wiring -> wiring.query("currentEdition", env -> read()));
    for (var number : List.of(1, 2)) {
      var data = room.post(TWICE).body().path("data");
      assertThat(data.findValuesAsString("id"))
          .containsExactly("edition-" + number, "edition-" + number);
    }
    assertThat(reads).hasValue(2);
  }

  @Test
  void readsAnewWhateverAMutationDecidesBy() {
    var room =
        Rooms.of(
            Room.JURY,
            wiring ->
                wiring.mutation(
                    "leave",
                    env -> {
                      read();
                      return read();
                    }));
    assertThat(room.post(SiteOperation.of(Room.JURY, "LeaveJury").text()).status()).isEqualTo(200);
    assertThat(reads).hasValue(2);
  }
}
