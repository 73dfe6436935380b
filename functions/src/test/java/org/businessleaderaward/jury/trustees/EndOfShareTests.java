package org.businessleaderaward.jury.trustees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The service's share of a vote's key is kept until nobody objects any more, and then is gone. */
class EndOfShareTests {
  private static final Instant LAST = AFTER_CLOSE.plus(EndOfShare.AFTER).minusMillis(1);
  private static final Instant OVER = AFTER_CLOSE.plus(EndOfShare.AFTER);

  private final VoteFixture vote = VoteFixture.voting();

  private void announce() {
    var edition = vote.editions.get(EDITION);
    vote.write(
        set ->
            vote.editions.put(
                set, edition.withPublicAt(AFTER_CLOSE).withState(EditionState.ANNOUNCED)));
  }

  private void clock(Instant now) {
    new EndOfShare(vote.storage).perform(vote.editions.get(EDITION), now);
  }

  private void count(Instant now) {
    new DestroyShare(
            vote.editions,
            vote.shares,
            vote.audit,
            vote.transactions,
            Clock.fixed(now, ZoneOffset.UTC))
        .destroy(EDITION);
  }

  /** On which day that was said last, which wakes the count. */
  private Optional<String> said() {
    return EmbeddedStorage.items(vote.storage, TableOf.JURY).stream()
        .filter(item -> AttributeValue.fromS(JuryKeys.keyEnd(EDITION)).equals(item.get("pk")))
        .map(item -> Objects.requireNonNull(item.get("day")).s())
        .findFirst();
  }

  @Test
  void isKeptForSixtyDaysAndDestroyedOnce() {
    announce();
    clock(LAST);
    assertThat(said()).isEmpty();
    count(LAST);
    assertThat(vote.shares.open(EDITION)).isPresent();

    clock(OVER);
    assertThat(said()).contains(dayOf(OVER));
    count(OVER);
    count(OVER);

    assertThat(vote.shares.open(EDITION)).isEmpty();
    assertThat(vote.shares.sealedBy(EDITION)).isEmpty();
    assertThat(vote.acts()).containsOnlyOnce("SHARE_DESTROYED");
    vote.makeKey();
    assertThat(vote.shares.open(EDITION)).as("no other is made").isEmpty();
  }

  private static String dayOf(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The stream may lose the record by which it brings that to the count. */
  @Test
  void isSaidToBeOverAnewEachDay() {
    announce();
    clock(OVER);
    clock(OVER.plus(Duration.ofDays(1)));

    assertThat(said()).contains(dayOf(OVER.plus(Duration.ofDays(1))));
  }

  /** Where nobody stands there is no laureate, and the share goes all the same. */
  @Test
  void isDestroyedAfterAnEditionThatEndsWithoutALaureate() {
    var planned = new Window(Window.Kind.AWARD, AFTER_CLOSE.minusSeconds(60), AFTER_CLOSE, null);
    var edition = vote.editions.get(EDITION);
    vote.write(
        set -> vote.editions.put(set, edition.withWindow(planned).withState(EditionState.COUNTED)));
    clock(LAST);
    assertThat(said()).isEmpty();

    clock(OVER);
    count(OVER);

    assertThat(said()).contains(dayOf(OVER));
    assertThat(vote.shares.sealedBy(EDITION)).isEmpty();
  }

  /** Whoever writes the wish too early destroys nothing. */
  @Test
  void isKeptWhileTheVoteIsNotAnnounced() {
    count(OVER.plus(EndOfShare.AFTER));

    assertThat(vote.shares.open(EDITION)).isPresent();
  }
}
