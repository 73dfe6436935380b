package org.businessleaderaward.nominations.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.wiring.RecordedCalls;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecentTests {
  private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

  /** Before any place that begins with an instant of today. */
  private static final String WRITTEN_LONG_AGO = "0-1";

  private final List<String> readFrom = new ArrayList<>();
  private final NavigableMap<String, Long> listed = new TreeMap<>(Map.of(WRITTEN_LONG_AGO, 1L));
  private final Recent<String, List<String>> recent =
      new Recent<>(
          (_, place, most) -> {
            readFrom.add(place);
            return listed.tailMap(place, true).keySet().stream().limit(most).toList();
          },
          new Recent.Kind<>(row -> row, listed::get, row -> row),
          () -> List::copyOf);

  @Test
  void readsAllOnceAndThenWhatWasWrittenSince() {
    assertThat(recent.of("edition-2026", NOW)).containsExactly(WRITTEN_LONG_AGO);
    assertThat(recent.of("edition-2026", NOW)).containsExactly(WRITTEN_LONG_AGO);
    assertThat(readFrom).containsExactly("", NominationKeys.writtenAt(NOW.minus(Recent.LATE)));
  }

  /** No question but the first reads more than a part. */
  @Test
  void readsAllAgainByParts() {
    for (int i = 0; i < 2 * Recent.PART; i++) {
      listed.put(name(i), 1L);
    }
    recent.of("edition-2026", NOW);
    listed.remove(name(3));
    listed.remove(name(Recent.PART + 3));
    // The index brings it later than it is reckoned with.
    listed.put(name(Recent.PART) + " late", 1L);
    var later = NOW.plus(Recent.KEPT);
    readFrom.clear();
    assertThat(recent.of("edition-2026", later))
        .hasSize(2 * Recent.PART)
        .contains(WRITTEN_LONG_AGO, name(Recent.PART + 3))
        .doesNotContain(name(3));
    var whole = List.of(later, later.plusSeconds(1), later.plusSeconds(2));
    whole.forEach(now -> recent.of("edition-2026", now));
    assertThat(recent.of("edition-2026", later.plusSeconds(3)))
        .containsExactlyInAnyOrderElementsOf(listed.keySet());
    var parts =
        readFrom.stream()
            .filter(place -> place.isEmpty() || place.startsWith(WRITTEN_LONG_AGO))
            .toList();
    assertThat(parts).as("a round, and no other for ten minutes").hasSize(3).startsWith("");
  }

  @Test
  void dropsAnEditionThatNobodyAsksAbout() {
    recent.of("edition-2025", NOW);
    recent.of("edition-2026", NOW.plus(Recent.KEPT).minusMillis(1));
    recent.of("edition-2025", NOW.plus(Recent.KEPT).minusMillis(1));
    assertThat(readFrom)
        .as("is kept")
        .hasSize(3)
        .endsWith(NominationKeys.writtenAt(NOW.minus(Recent.LATE)));
    recent.of("edition-2026", NOW.plus(Recent.KEPT.multipliedBy(2)));
    readFrom.clear();
    recent.of("edition-2025", NOW.plus(Recent.KEPT.multipliedBy(2)));
    assertThat(readFrom).as("was dropped").containsExactly("");
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%s-%05d", WRITTEN_LONG_AGO, number);
  }

  /**
   * The nominations that a room is primed with are made up, and their edition may be a real one.
   */
  @Test
  void keepsNothingOfWhatWasRecorded() {
    var recorded = RecordedCalls.of(JsonMapper.shared().createArrayNode());
    recorded.during(() -> recent.of("edition-2026", NOW));
    recent.of("edition-2026", NOW);
    assertThat(readFrom).containsExactly("", "");
  }
}
