package org.businessleaderaward.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.limits.Allowance.SUGGESTIONS;
import static org.businessleaderaward.limits.Allowance.WRONG_LINKS;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTests {
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00.250Z");

  private final Storage storage = EmbeddedStorage.fresh();
  private final Limiter limiter = new Limiter(storage);

  @Test
  void saysFromWhenOnThereIsMoreToTheMillisecond() {
    takeAll();
    var end = NOW.plus(SUGGESTIONS.within());
    assertThat(take(NOW.plusSeconds(1))).contains(end);
    assertThat(take(end.minusMillis(1))).contains(end);
    assertThat(take(end)).isEmpty();
    assertThat(take(end)).isEmpty();
  }

  @Test
  void countsEachAllowanceAndEachCallerByItself() {
    takeAll();
    assertThat(limiter.take(WRONG_LINKS, "me", NOW)).isEmpty();
    assertThat(limiter.take(SUGGESTIONS, "you", NOW)).isEmpty();
  }

  @Test
  void beginsAnewWhatIsForgotten() {
    takeAll();
    limiter.forget(SUGGESTIONS, "me");
    takeAll();
    assertThat(take(NOW)).isPresent();
  }

  /** Also when the one before is over, and still in the table. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void letsAsManyThroughAtOnceAsOneAfterTheOther(boolean after) throws Exception {
    if (after) {
      takeAll();
    }
    var later = NOW.plus(Duration.ofHours(2));
    assertThat(AtOnce.times(40, () -> take(later)))
        .filteredOn(Optional::isEmpty)
        .hasSize(SUGGESTIONS.most());
  }

  @Test
  void countsAnOccasionOnceHoweverOftenAndHoweverMuchAtOnceItIsTried() throws Exception {
    assertThat(AtOnce.times(30, () -> limiter.takeOnce(SUGGESTIONS, "me", "one", NOW)))
        .containsOnly(Optional.empty());
    for (int i = 1; i < SUGGESTIONS.most(); i++) {
      assertThat(limiter.takeOnce(SUGGESTIONS, "me", "another " + i, NOW)).isEmpty();
    }
    var end = NOW.plus(SUGGESTIONS.within());
    assertThat(limiter.takeOnce(SUGGESTIONS, "me", "one more", NOW)).contains(end);
    assertThat(limiter.takeOnce(SUGGESTIONS, "me", "one", NOW)).isEmpty();
    assertThat(limiter.takeOnce(SUGGESTIONS, "me", "one more", end)).isEmpty();
  }

  @Test
  void letsAsManyOccasionsThroughAtOnceAsOneAfterTheOther() throws Exception {
    var occasion = new AtomicInteger();
    assertThat(
            AtOnce.times(
                30,
                () ->
                    limiter.takeOnce(
                        SUGGESTIONS, "me", "occasion " + occasion.incrementAndGet(), NOW)))
        .filteredOn(Optional::isEmpty)
        .hasSize(SUGGESTIONS.most());
  }

  @Test
  void keepsNoNameAndNothingLongerThanItCounts() {
    take(NOW);
    assertThat(EmbeddedStorage.items(storage, TableOf.ACCESS))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.toString()).doesNotContain("me,").doesNotContain("S=me");
              assertThat(Long.parseLong(Objects.requireNonNull(item.get("expiresAt")).n()))
                  .isEqualTo(NOW.plus(SUGGESTIONS.within()).getEpochSecond() + 1);
            });
  }

  private void takeAll() {
    for (int i = 0; i < SUGGESTIONS.most(); i++) {
      assertThat(take(NOW)).isEmpty();
    }
  }

  private Optional<Instant> take(Instant now) {
    return limiter.take(SUGGESTIONS, "me", now);
  }
}
