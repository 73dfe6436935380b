package org.businessleaderaward.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.limits.Allowance.SUGGESTIONS;
import static org.businessleaderaward.limits.Allowance.UPLOADS_FROM_NETWORK;
import static org.businessleaderaward.limits.Allowance.WRONG_LINKS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class LimiterTests {
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00.250Z");

  private static final CountKey KEY = new CountKey("of the deployment");

  private final Storage storage = EmbeddedStorage.fresh();
  private final Limiter limiter = new Limiter(storage, KEY);

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

  /** At each attempt another occasion of the same caller is a moment sooner. */
  @Test
  void givesUpAfterAHundredAttemptsWithAPauseAfterEach() {
    var others = new AtomicInteger();
    var soonest = new Sooner();
    var contended = EmbeddedStorage.fresh(soonest);
    var pauses = new ArrayList<Integer>();
    var met = new Limiter(contended, KEY, pauses::add);
    soonest.act =
        () ->
            assertThat(
                    met.takeOnce(
                        UPLOADS_FROM_NETWORK, "me", "other " + others.incrementAndGet(), NOW))
                .isEmpty();
    assertThat(met.takeOnce(UPLOADS_FROM_NETWORK, "me", "one", NOW))
        .contains(NOW.plus(UPLOADS_FROM_NETWORK.within()));
    assertThat(pauses).containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    assertThat(others).hasValue(100);
  }

  /** Does something before each write of an item, but not before those which that causes. */
  private static final class Sooner implements ExecutionInterceptor {
    private Runnable act = () -> {};
    private boolean acting;

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutItemRequest && !acting) {
        acting = true;
        act.run();
        acting = false;
      }
    }
  }

  @Test
  void countsANetworkByItsName() {
    for (int i = 0; i < SUGGESTIONS.most(); i++) {
      assertThat(limiter.take(SUGGESTIONS, Network.of("192.0.2.1"), NOW)).isEmpty();
    }
    assertThat(limiter.take(SUGGESTIONS, Network.of("192.0.2.1"), NOW)).isPresent();
    assertThat(limiter.take(SUGGESTIONS, Network.of("192.0.2.2"), NOW)).isEmpty();
    assertThat(limiter.take(SUGGESTIONS, "192.0.2.1", NOW)).isPresent();
  }

  @Test
  void keepsNoOccasionLongerThanItCounts() {
    limiter.takeOnce(SUGGESTIONS, "me", "one", NOW);
    assertThat(EmbeddedStorage.items(storage, TableOf.ACCESS))
        .singleElement()
        .satisfies(
            item ->
                assertThat(Long.parseLong(Objects.requireNonNull(item.get("expiresAt")).n()))
                    .isEqualTo(NOW.plus(SUGGESTIONS.within()).getEpochSecond() + 1));
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
