package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.trusteeship.SharedVote.TWO_OF_THREE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.FilterPattern;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The service's share is gone or sealed elsewhere: what waits for it says so to an alarm. */
@ExtendWith(OutputCaptureExtension.class)
class MissingShareTests {
  private final FilterPattern alarm =
      Objects.requireNonNull(FilterPattern.all().get("SharesMissing"));

  @Test
  void aKeyThatWaitsForTheShareRings(CapturedOutput log) {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    assertThat(rung(log)).isEmpty();
    lose(shared);
    shared.publish(2);
    shared.publish(3);
    shared.service();
    assertThat(shared.state(1).sentAt()).isNull();
    assertThat(rung(log)).singleElement().asString().contains("none is kept for " + EDITION);
  }

  @Test
  void aKeyThatIsMadeDoesNot(CapturedOutput log) {
    var shared = SharedVote.open();
    shared.voteAndRelease();
    shared.decrypt(2);
    assertThat(shared.vote.counting().count(EDITION))
        .isInstanceOf(CountBallots.Ending.Counted.class);
    assertThat(rung(log)).isEmpty();
  }

  @Test
  void aCountThatWaitsForOneMoreRings(CapturedOutput log) {
    var shared = SharedVote.open();
    shared.voteAndRelease();
    lose(shared);
    shared.decrypt(2);
    assertThat(shared.vote.counting().count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(rung(log)).singleElement().asString().contains("none is kept for " + EDITION);
  }

  @Test
  void soDoesOneWhoseShareAnotherKeyHasSealed(CapturedOutput log, @TempDir Path other) {
    var shared = SharedVote.open();
    shared.voteAndRelease();
    shared.decrypt(2);
    var elsewhere = shared.vote.counting(shared.vote.storage, new FileShareSeal(other));
    assertThat(elsewhere.count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(rung(log))
        .singleElement()
        .asString()
        .contains("that of " + EDITION + " stays sealed by ");
  }

  private List<String> rung(CapturedOutput log) {
    return log.getAll().lines().filter(alarm::finds).toList();
  }

  private static void lose(SharedVote shared) {
    var prefix = shared.vote.storage.prefix();
    var key =
        Map.of(
            "pk", AttributeValue.fromS(JuryKeys.share(EDITION)),
            "sk", AttributeValue.fromS(JuryKeys.SHARE));
    EmbeddedStorage.client(prefix)
        .deleteItem(r -> r.tableName(TableOf.JURY.tableName(prefix)).key(key));
  }
}
