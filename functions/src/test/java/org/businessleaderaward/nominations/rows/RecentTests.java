package org.businessleaderaward.nominations.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.wiring.RecordedCalls;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecentTests {
  private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

  private final List<Instant> readFrom = new ArrayList<>();
  private final Recent<String, List<String>> recent =
      new Recent<>(
          (_, from) -> {
            readFrom.add(from);
            return List.of("nomination-1");
          },
          row -> row,
          _ -> 1L,
          () -> List::copyOf);

  @Test
  void readsAllOnceAndThenWhatWasWrittenSince() {
    assertThat(recent.of("edition-2026", NOW)).containsExactly("nomination-1");
    assertThat(recent.of("edition-2026", NOW)).containsExactly("nomination-1");
    assertThat(readFrom).containsExactly(Instant.EPOCH, NOW.minus(Recent.LATE));
  }

  /**
   * The nominations that a room is primed with are made up, and their edition may be a real one.
   */
  @Test
  void keepsNothingOfWhatWasRecorded() {
    var recorded = RecordedCalls.of(JsonMapper.shared().createArrayNode());
    recorded.during(() -> recent.of("edition-2026", NOW));
    recent.of("edition-2026", NOW);
    assertThat(readFrom).containsExactly(Instant.EPOCH, Instant.EPOCH);
  }
}
