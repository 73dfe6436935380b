package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;
import static org.businessleaderaward.jury.trusteeship.SharedVote.TWO_OF_THREE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;

/** Who of those who share a key is reminded of a step, and when. */
class RemindTrusteesTests {
  private static final Duration FIRST = Duration.ofDays(2);
  private static final Duration SECOND = Duration.ofDays(5);

  private static void tick(SharedVote shared, Instant now) {
    tick(shared, shared.vote.editions.get(EDITION), now);
  }

  private static void tick(SharedVote shared, Edition edition, Instant now) {
    var vote = shared.vote;
    var outbox = new Outbox(vote.storage);
    new RemindTrustees(
            vote.storage,
            vote.keys,
            vote.trustees,
            vote.partsAsked,
            vote.people,
            outbox,
            vote.transactions)
        .perform(edition, now);
  }

  /** Who was reminded of a step so far, each as often as it was done. */
  private static List<String> reminded(SharedVote shared, String step) {
    return shared.vote.mails("trustee-reminder").stream()
        .filter(values -> values.containsKey(step))
        .map(RemindTrusteesTests::name)
        .sorted()
        .toList();
  }

  private static String name(Map<String, String> values) {
    return values.getOrDefault("name", "");
  }

  @Test
  void areThoseWhoseStepIsAwaitedTwoAndFiveDaysAfterTheyWereAsked() {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    tick(shared, OPENS.plus(SECOND));
    assertThat(shared.vote.mails("trustee-reminder")).as("the service has not begun").isEmpty();
    shared.service();
    tick(shared, OPENS.plus(FIRST).minusMillis(1));
    assertThat(shared.vote.mails("trustee-reminder")).isEmpty();
    tick(shared, OPENS.plus(FIRST));
    tick(shared, OPENS.plus(FIRST).plusSeconds(300));
    assertThat(reminded(shared, "COMMITMENT")).containsExactly("Trustee 0", "Trustee 1");
    shared.publish(2);
    tick(shared, OPENS.plus(SECOND));
    assertThat(reminded(shared, "COMMITMENT"))
        .containsExactly("Trustee 0", "Trustee 1", "Trustee 1");
  }

  @Test
  void areRemindedOfEachStepAndOfNoneOnceThereIsAKey() {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);
    shared.publish(3);
    shared.service();
    shared.send(2);
    tick(shared, OPENS.plus(FIRST));
    assertThat(reminded(shared, "SHARES")).containsExactly("Trustee 1");
    shared.send(3);
    shared.service();
    shared.confirm(3);
    tick(shared, OPENS.plus(FIRST));
    assertThat(reminded(shared, "CONFIRMATION")).containsExactly("Trustee 0");
    shared.confirm(2);
    shared.service();
    tick(shared, OPENS.plus(SECOND));
    assertThat(shared.vote.mails("trustee-reminder")).hasSize(2);
  }

  @Test
  void areRemindedToDecryptUntilThereIsAResult() {
    var shared = SharedVote.open();
    tick(shared, OPENS.plus(SECOND));
    shared.vote.everybodyVotes();
    shared.vote.shut();
    tick(shared, AFTER_CLOSE.plus(SECOND));
    assertThat(shared.vote.mails("trustee-reminder")).as("not confirmed").isEmpty();
    shared.release();
    tick(shared, AFTER_CLOSE.plus(FIRST));
    assertThat(reminded(shared, "DECRYPTION")).containsExactly("Trustee 0", "Trustee 1");
    shared.decrypt(3);
    tick(shared, AFTER_CLOSE.plus(SECOND));
    assertThat(reminded(shared, "DECRYPTION"))
        .as("the part that has come may not prove right")
        .containsExactly("Trustee 0", "Trustee 0", "Trustee 1");
  }

  @Test
  void areNobodyOnceThereIsAResult() {
    var shared = SharedVote.open();
    shared.voteAndRelease();
    shared.decrypt(3);
    shared.vote.counting().count(EDITION);
    tick(shared, AFTER_CLOSE.plus(SECOND));
    assertThat(shared.vote.mails("trustee-reminder")).isEmpty();
  }

  @Test
  void areThoseWhoWereChosenBeforeAdvice() {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    tick(shared, EditionFixtures.in(EditionState.SCREENING), OPENS.plus(FIRST));
    assertThat(reminded(shared, "COMMITMENT")).hasSize(2);
  }

  @Test
  void areNobodyWhereAnotherChoiceWasMadeOrTheServiceIsAlone() {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    tick(shared, OPENS.plus(FIRST));
    shared.choose(1, List.of());
    shared.service();
    tick(shared, OPENS.plus(SECOND));
    assertThat(shared.vote.mails("trustee-reminder")).hasSize(2);
  }
}
