package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.advisory.ShortFormStory.NOMINATOR;
import static org.businessleaderaward.advisory.ShortFormStory.NOMINEE;
import static org.businessleaderaward.advisory.ShortFormStory.agree;
import static org.businessleaderaward.advisory.ShortFormStory.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.EditionFixtures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edition in which who nominates says who and why, and the nominee writes the statements. */
class NomineeStatementsTests {
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;
  private static final List<String> BOTH = List.of("strategy", "supply-chain");

  private final ShortFormStory form = new ShortFormStory();
  private final CommitteeStory story = form.story;
  private final TestAward award = form.award;

  @Test
  void asksWhoNominatesForWhyAndForNoStatement() {
    assertThat(form.save("")).isEmpty();
    var missing = form.submit(2).data("submitNomination", "userErrors");
    assertThat(missing.size()).isEqualTo(1);
    assertThat(missing.get(0).path("field").get(0).asString()).isEqualTo("why");
    assertThat(form.stored().receipt()).isNull();
    assertThat(form.save(ShortFormStory.WHY)).isEmpty();
    assertThat(form.submit(3).refusal("submitNomination")).isEmpty();
    assertThat(form.room().path("unwritten").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(BOTH);
    assertThat(letters(NOMINATOR)).anyMatch(text -> text.contains("الإفادات عن المعايير"));
    assertThat(letters(NOMINEE)).singleElement().asString().contains("siete días");
  }

  @Test
  void takesStatementsOfANomineeWhoHasAgreedAndSaysWhatIsMissing() {
    assertThat(form.submitShort()).isEmpty();
    var nominee = story.nominee(form.amina);
    assertThat(seen(nominee).path("statementsUntil").isNull()).isTrue();
    assertThat(form.write(nominee, "On strategy.", "")).isEqualTo("STATEMENTS_CLOSED");
    agree(nominee, form.amina);
    assertThat(Instant.parse(seen(nominee).path("statementsUntil").asString())).isEqualTo(CLOSES);
    int version = seen(nominee).path("savedVersion").asInt();
    var saved =
        form.write(nominee, form.amina, version, "On strategy.", " ")
            .data("saveStatements", "nomination");
    assertThat(saved.path("unwritten").valueStream().map(JsonNode::asString))
        .containsExactly("supply-chain");
    assertThat(
            form.write(nominee, form.amina, version, "Elsewhere.", "Elsewhere.")
                .refusal("saveStatements"))
        .isEqualTo("CONFLICT");
    assertThat(form.write(nominee, "Shorter.", "word ".repeat(501))).isEqualTo("TOO_MANY_WORDS");
    assertThat(form.stored().unwritten()).as("what is too long").containsExactly("supply-chain");
    assertThat(form.stored().statements().getFirst().text()).isEqualTo("On strategy.");
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    assertThat(form.stored().unwritten()).isEmpty();
    assertThat(form.room().at("/statements").size()).isEqualTo(2);
    assertThat(acts()).contains("STATEMENTS_COMPLETED");
  }

  @Test
  void keepsWhatTheNomineeWroteWhenTheNominationIsChanged() {
    var nominee = form.agreed();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    assertThat(form.change("She did still more.").refusal("changeNomination")).isEmpty();
    assertThat(form.stored().statements()).hasSize(2);
    assertThat(form.stored().unwritten()).isEmpty();
    assertThat(seen(nominee).path("statementsUntil").isNull()).as("is asked anew").isTrue();
  }

  @Test
  void savesTheSameOnce() {
    var nominee = form.agreed();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    long version = form.stored().version();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    assertThat(form.stored().version()).isEqualTo(version);
  }

  @Test
  void findsNothingEligibleUnsaidThatIsIncomplete() {
    form.agreed();
    assertThat(flagged()).isEqualTo(1);
    assertThat(onBoard().asString()).isEqualTo(CLOSES.toString());
    form.closeCall();
    var last = TestAward.START.plus(Duration.ofDays(7));
    assertThat(onBoard().asString()).isEqualTo(last.toString());
    assertThat(form.screen(false)).isEqualTo("STATEMENTS_MISSING");
    assertThat(form.screen(true)).isEmpty();
    assertThat(onBoard().isNull()).isTrue();
    assertThat(flagged()).as("what nobody can write any more").isZero();
    assertThat(form.write(form.nominee(), "Late.", "")).isEqualTo("STATEMENTS_CLOSED");
  }

  @Test
  void givesWhoAgreedLateSevenDaysAllTheSame() {
    assertThat(form.submitShort()).isEmpty();
    var agreedAt = CLOSES.minus(Duration.ofHours(1));
    award.clock().set(agreedAt);
    agree(form.nominee(), form.amina);
    award.clock().set(CLOSES);
    story.reenterOffice();
    form.closeCall();
    var last = agreedAt.plus(Duration.ofDays(7));
    award.clock().set(last.minusMillis(1));
    var nominee = form.nominee();
    assertThat(form.write(nominee, "On it.", "")).isEmpty();
    award.clock().set(last);
    assertThat(form.write(nominee, "Late.", "")).isEqualTo("STATEMENTS_CLOSED");
  }

  @Test
  void tellsWhoIsAskedAfterTheCloseOfNoDayThatIsOver() {
    assertThat(form.submitShort()).isEmpty();
    assertThat(story.lastLetter(NOMINEE).text()).contains("consentimiento: hasta el ");
    award.clock().set(CLOSES.plus(Duration.ofHours(1)));
    story.reenterOffice();
    form.closeCall();
    var input = Map.of("nomination", form.amina);
    var asked = story.secretariat.send("AskNominee", Map.of("input", input));
    assertThat(asked.refusal("askNominee")).isEmpty();
    assertThat(story.lastLetter(NOMINEE).text())
        .contains("consentimiento: hasta el domingo, 8 de marzo de 2026, a las 2:00")
        .contains("y durante al menos siete días después de darlo, salvo que");
  }

  @Test
  void promisesNobodyToWriteOnceItIsDecidedOn() {
    assertThat(form.submitShort()).isEmpty();
    assertThat(seen(form.nominee()).path("writesOnceAgreed").asBoolean()).isTrue();
    form.closeCall();
    assertThat(form.screen(true)).isEmpty();
    assertThat(seen(form.nominee()).path("writesOnceAgreed").asBoolean()).isFalse();
    award.clock().set(TestAward.START.plus(Duration.ofMinutes(2)));
    var input = Map.of("nomination", form.amina);
    var asked = story.secretariat.send("AskNominee", Map.of("input", input));
    assertThat(asked.refusal("askNominee")).isEmpty();
    assertThat(story.lastLetter(NOMINEE).text())
        .contains("Amina")
        .doesNotContain("consentimiento: hasta el ", "siete días");
  }

  @Test
  void remindsBothOfWhatIsMissingWithTheDraftsReminders() {
    assertThat(form.submitShort()).isEmpty();
    runAt(CLOSES.minus(Duration.ofDays(7)));
    assertThat(reminded()).as("who has not agreed is asked for that").isEmpty();
    agree(form.nominee(), form.amina);
    runAt(CLOSES.minus(Duration.ofDays(3)));
    assertThat(reminded()).containsExactlyInAnyOrder(NOMINATOR, NOMINEE);
    assertThat(letters(NOMINEE))
        .as("they have longer than the call, where they agreed shortly before its close")
        .anyMatch(text -> text.contains("siete días después de su consentimiento, salvo que"));
    assertThat(form.write(form.nominee(), "On it.", "On it.")).isEmpty();
    runAt(CLOSES.minus(Duration.ofDays(1)));
    assertThat(reminded()).hasSize(2);
  }

  /** Until when the nominee may write, as an officer sees it. */
  private JsonNode onBoard() {
    return story
        .secretariat
        .send("NominationOnBoard", Map.of("id", form.amina))
        .data("nomination", "consent", "statementsUntil");
  }

  private int flagged() {
    var wanted = Map.of("fit", Map.of("flag", "UNWRITTEN"), "order", "OLDEST", "first", 10);
    return story.secretariat.send("NominationBoard", wanted).data("board", "total").asInt();
  }

  private Stream<String> acts() {
    var edges = story.secretariat.send("AuditLog", Map.of("first", 10)).data("auditLog", "edges");
    return edges.valueStream().map(edge -> edge.at("/node/act").asString());
  }

  private List<String> letters(String address) {
    return award.deliverMail().stream()
        .filter(letter -> letter.to().equals(address))
        .map(Transport.Message::text)
        .toList();
  }

  private void runAt(Instant now) {
    award.clock().set(now);
    award.runClock();
    award.runClock();
  }

  private List<String> reminded() {
    return award.deliverMail().stream()
        .filter(
            letter ->
                Stream.of("ما زالت إفادات ناقصة", "Faltan textos")
                    .anyMatch(letter.subject()::startsWith))
        .map(Transport.Message::to)
        .toList();
  }
}
