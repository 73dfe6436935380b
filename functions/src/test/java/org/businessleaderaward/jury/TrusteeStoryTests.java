package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** A vote whose key two of three share, from the choice to the announced record, in the rooms. */
class TrusteeStoryTests {
  private static final String EDITION = VoteStory.EDITION;

  private final VoteStory story = new VoteStory();

  private static Map<String, String> person(String kind, String mailbox) {
    return Map.of(
        "kind", kind, "name", mailbox, "email", mailbox + "@example.org", "language", "EN");
  }

  private List<TrusteeBrowser> choose() {
    var input =
        Map.of(
            "threshold",
            2,
            "people",
            List.of(person("SECRETARIAT", "office"), person("CHAIR", "chair")));
    var answer = story.secretariat.send("ChooseTrustees", Map.of("input", input));
    assertThat(answer.refusal("chooseTrustees")).isEmpty();
    wake();
    return people(answer.data("chooseTrustees", "trusteeship")).stream()
        .map(person -> story.award.enter(Room.TRUSTEE, person))
        .map(browser -> new TrusteeBrowser((name, variables) -> data(browser, name, variables)))
        .toList();
  }

  private static JsonNode data(TestBrowser browser, String operation, Map<String, ?> variables) {
    var answer = browser.send(operation, variables);
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    return answer.data();
  }

  private static List<String> people(JsonNode sharing) {
    return StreamSupport.stream(sharing.path("trustees").spliterator(), false)
        .map(one -> one.path("person").asString(""))
        .filter(person -> !person.isEmpty())
        .toList();
  }

  private void wake() {
    JuryActs.work(story.award, "KEYREQUEST#" + EDITION, "REQUEST");
  }

  /** What the stream brings of a trustee's step. */
  private void wakeByStep() {
    JuryActs.work(story.award, "TRUSTEES#" + EDITION, "TRUSTEE#000001#2");
  }

  private static boolean asked(TrusteeBrowser trustee) {
    var board = trustee.room().path("board");
    assertThat(board.path("head").asString()).hasSize(64);
    return board.path("askedAt").isString();
  }

  /** What the checklist says is missing. */
  private List<String> missing() {
    var items = story.secretariat.send("Checklist").data("checklist");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> !item.path("done").asBoolean())
        .map(item -> item.path("code").asString())
        .toList();
  }

  @Test
  void twoOfThreeShareTheKeyAndTheThirdNeverComesBack() {
    var finalists =
        List.of(
            JuryStoryTests.nomination("nomination-a"), JuryStoryTests.nomination("nomination-b"));
    story.convene(finalists, Map.of());
    assertThat(missing()).doesNotContain("KEY_SHARED");
    var trustees = choose();
    assertThat(missing()).contains("KEY_SHARED");
    var told = story.secretariat.send("Trusteeship").data("trusteeship", "trustees");
    assertThat(told.values())
        .as("how far the mails to them came; the service gets none")
        .extracting(one -> one.path("delivery").asString(""))
        .containsExactly("", "QUEUED", "QUEUED");
    trustees.forEach(TrusteeBrowser::publish);
    wakeByStep();
    trustees.forEach(TrusteeBrowser::sendShares);
    wakeByStep();
    var open = Map.of("closesAt", VoteStory.CLOSES);
    assertThat(story.secretariat.send("OpenVoting", open).refusal("openVoting"))
        .isEqualTo("KEY_NOT_READY");
    trustees.forEach(TrusteeBrowser::confirm);
    wakeByStep();
    assertThat(missing()).doesNotContain("KEY_SHARED");
    assertThat(story.secretariat.send("OpenVoting", open).refusal("openVoting")).isEmpty();
    story.declare(finalists);
    VoteStory.JURY.forEach(juror -> story.vote(juror, "nomination-a", "nomination-b"));
    assertThat(story.secretariat.send("CloseVoting").refusal("closeVoting")).isEmpty();
    story.award.clock().forward(Duration.ofMillis(1));
    JuryActs.work(story.award, "BOX#" + EDITION, "SHUT");
    assertThat(asked(trustees.getLast())).as("receipts are fixed, nobody confirmed").isFalse();
    story.secretariat.send("ConfirmCountAsSecretariat");
    story.juror("chair").enrol(new TestAuthenticator(TestAward.SITE));
    story.juror("chair").send("ConfirmCountAsChair");
    JuryActs.work(story.award, "CONFIRMATION#CHAIR#" + EDITION, "RELEASE");
    assertThat(story.secretariat.send("Result").data("result").isNull()).as("waits").isTrue();
    assertThat(missing()).containsExactly("PARTS_SENT");
    assertThat(asked(trustees.getLast())).isTrue();
    var holders = story.juror("chair").send("JurorRoom", Map.of("language", "EN"));
    assertThat(holders.data("release", "holders")).hasToString("{\"all\":2,\"needed\":1}");

    trustees.getLast().decrypt();
    JuryActs.work(story.award, "TRUSTEES#" + EDITION, "DECRYPTION#3");

    var counted = story.juror("chair").send("JurorRoom", Map.of("language", "EN"));
    assertThat(counted.data("release", "holders").isNull()).isTrue();
    assertThat(story.announce()).isEmpty();
    assertThat(JuryActs.verdict(story.award).failure()).isEmpty();
    var record = VoteRecord.read(JuryActs.publicRecord(story.award));
    assertThat(record.rule().trustees().roles()).containsExactly("SERVICE", "SECRETARIAT", "CHAIR");
    assertThat(record.count().decryptions())
        .extracting(VoteRecord.Decryption::trustee)
        .containsExactly(1, 3);
    assertThat(trustees.getLast().room().path("decryption").path("sumsHash").asString())
        .hasSize(64);
    assertThat(story.acts())
        .contains("TRUSTEES_CHOSEN", "TRUSTEE_CONFIRMED", "KEY_MADE", "TRUSTEE_DECRYPTED");
    losesTheWrappedSecretsByTheClock();
  }

  /** Nobody asks for anything: it is kept as long as the members of the edition are. */
  private void losesTheWrappedSecretsByTheClock() {
    assertThat(wrapped()).as("one for each of the two people").hasSize(2);
    var clock = story.award.clock();
    story.award.runClock();
    clock.set(
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .plusMonths(RetentionKind.MEMBERS.months())
            .minusDays(1)
            .toInstant());
    story.award.runClock();
    assertThat(wrapped()).hasSize(2);
    clock.forward(Duration.ofDays(32));
    for (int run = 0; run < 4; run++) {
      story.award.runClock();
    }
    assertThat(wrapped()).isEmpty();
  }

  private List<String> wrapped() {
    return story.award.dump(TableOf.JURY).stream()
        .flatMap(item -> Stream.of("byText", "byPasskey").map(item::get))
        .filter(Objects::nonNull)
        .map(AttributeValue::s)
        .toList();
  }
}
