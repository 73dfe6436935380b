package org.businessleaderaward.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningTests {
  private static final Instant MIDNIGHT = Instant.parse("2026-06-20T00:00:00Z");

  @Test
  void row61IsToldOnceADayWithHowOften() {
    var told =
        Opening.toldByDay(
            Stream.of(
                opening(0, Role.ADVISER, Opened.DOSSIER, null),
                opening(5, Role.ADVISER, Opened.DOSSIER, null),
                opening(6, Role.ADVISER, Opened.FILE, "file-1"),
                opening(7, Role.ADVISER, Opened.FILE, "file-2"),
                opening(8, Role.SECRETARIAT, Opened.DOSSIER, null),
                opening(23, Role.ADVISER, Opened.DOSSIER, null),
                opening(24, Role.ADVISER, Opened.DOSSIER, null)));
    assertThat(told)
        .extracting(one -> one.get("role") + " " + one.get("at") + " " + one.get("times"))
        .containsExactly(
            "ADVISER 2026-06-20T00:00:00Z 3",
            "ADVISER 2026-06-20T06:00:00Z 1",
            "ADVISER 2026-06-20T07:00:00Z 1",
            "SECRETARIAT 2026-06-20T08:00:00Z 1",
            "ADVISER 2026-06-21T00:00:00Z 1");
  }

  /** An officer who looks in every hour for as long as openings are kept. */
  @Test
  void row61FitsIntoARecordHoweverOftenSomebodyLooks() {
    int days = (int) AccessTrail.KEPT.toDays();
    var hourly =
        IntStream.range(0, 24 * days)
            .mapToObj(hour -> opening(hour, Role.SECRETARIAT, Opened.DOSSIER, null));
    assertThat(Opening.toldByDay(hourly))
        .hasSize(days)
        .allSatisfy(one -> assertThat(one).containsEntry("times", 24));
  }

  private static Opening opening(int hour, Role role, Opened opened, @Nullable String file) {
    return new Opening(
        "id-" + hour,
        MIDNIGHT.plus(Duration.ofHours(hour)),
        role,
        "person-1",
        null,
        opened,
        "nomination-1",
        file);
  }
}
