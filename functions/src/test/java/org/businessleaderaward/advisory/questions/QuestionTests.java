package org.businessleaderaward.advisory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions of advisers to nominators, from the asking to the answer, and what ends them. */
class QuestionTests {
  private static final String QUESTION = "Since when has the hotline been open?";
  private static final String ANSWER = "منذ عام 2024.";
  private static final String ANSWERED = "Réponse à votre question";
  private static final Instant AFTER_ADVICE = Instant.parse("2026-06-01T00:00:00Z");

  private final CommitteeStory story = new CommitteeStory();
  private String ada = "";
  private String bo = "";
  private String amal = "";
  private String boris = "";

  @BeforeEach
  void openAdvice() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    bo = story.invite("bo");
    assertThat(story.openAdvice(2).refusal("openAdvice")).isEmpty();
    amal = story.nominations.get(0);
    boris = story.nominations.get(1);
    story.declare(ada, amal, false);
    story.declare(bo, amal, false);
  }

  @Test
  void mailsTheNominatorALinkToTheQuestionWithoutItsTextAndWithoutWhoAsks() {
    assertThat(ask(ada, amal, QUESTION).refusal("askNominator")).isEmpty();
    var letter = asked();
    assertThat(letter.to()).isEqualTo("nominator@example.org");
    assertThat(letter.subject()).contains("NOM-2026-");
    assertThat(letter.text())
        .contains("/ar/nominate/#", "Amal-Sample")
        .doesNotContain(QUESTION, "ada");
    var nominator = story.award.browser(Room.NOMINATIONS);
    assertThat(nominator.open(TestAward.tokenIn(letter.text())).refusal("openLink")).isEmpty();
    var room = nominator.send("NominationRoom", Map.of("language", "AR"));
    assertThat(room.data("nomination", "questions").get(0).path("question").asString())
        .isEqualTo(QUESTION);
    assertThat(room.body().toString()).doesNotContain(ada, "\"ada\"", "ada@example.org");
  }

  @Test
  void showsTheAnswerToEveryAdviserOfTheNominationAndMailsWhoAsked() {
    ask(ada, amal, QUESTION);
    assertThat(answer(0, 1, ANSWER).refusal("answerQuestion")).isEmpty();
    var letter = only(ANSWERED);
    assertThat(letter.to()).isEqualTo("ada@example.org");
    assertThat(letter.text()).contains("/fr/adviser/#", "Amal-Sample").doesNotContain(ANSWER);
    for (var adviser : List.of(ada, bo)) {
      var seen = questions(adviser, amal).get(0);
      assertThat(seen.path("question").asString()).isEqualTo(QUESTION);
      assertThat(seen.path("answer").asString()).isEqualTo(ANSWER);
      assertThat(seen.path("status").asString()).isEqualTo("ANSWERED");
      assertThat(seen.path("mine").asBoolean()).isEqualTo(adviser.equals(ada));
    }
    assertThat(story.browser(bo).send("Assignments", Map.of("first", 50)).body().toString())
        .doesNotContain(ada, "\"ada\"", "ada@example.org");
    assertThat(acts()).contains("QUESTION_ASKED", "QUESTION_ANSWERED");
  }

  @Test
  void letsAnAnswerBeChangedUntilAdviceClosesAndMailsOnce() {
    ask(ada, amal, QUESTION);
    answer(0, 1, ANSWER);
    assertThat(answer(0, 2, "Since May 2024.").refusal("answerQuestion")).isEmpty();
    assertThat(questions(bo, amal).get(0).path("answer").asString()).isEqualTo("Since May 2024.");
    assertThat(only(ANSWERED).to()).isEqualTo("ada@example.org");
  }

  @Test
  void row40ShowsTheSecondOfTwoTabsTheOtherAnswerAndLosesNothing() {
    ask(ada, amal, QUESTION);
    answer(0, 1, ANSWER);
    var second = answer(0, 1, "Written in another tab.");
    assertThat(second.refusal("answerQuestion")).isEqualTo("CONFLICT");
    assertThat(second.data("answerQuestion", "question", "answer").asString()).isEqualTo(ANSWER);
    assertThat(second.data("answerQuestion", "question", "version").asInt()).isEqualTo(2);
  }

  @Test
  void row37AsksAndAnswersOnceWhateverIsSentAgain() {
    ask(ada, amal, QUESTION);
    assertThat(ask(ada, amal, " " + QUESTION).refusal("askNominator")).isEmpty();
    assertThat(questions(ada, amal)).hasSize(1);
    answer(0, 1, ANSWER);
    assertThat(answer(0, 1, ANSWER).refusal("answerQuestion")).isEmpty();
    assertThat(acts().stream().filter(act -> act.startsWith("QUESTION_"))).hasSize(2);
  }

  @Test
  void row28TakesNoMoreThanTheLimitOfAHundredAtOnce() throws Exception {
    var refusals =
        AtOnce.all(
            IntStream.range(0, 100)
                .<Callable<String>>mapToObj(
                    i -> () -> ask(i % 2 == 0 ? ada : bo, amal, "Q" + i).refusal("askNominator"))
                .toList());
    assertThat(refusals)
        .allMatch(code -> List.of("", "CONFLICT", "TOO_MANY_OF_YOURS").contains(code));
    var asked = questions(ada, amal);
    assertThat(asked).hasSizeBetween(1, 4);
    assertThat(asked).hasSize((int) refusals.stream().filter(String::isEmpty).count());
    assertThat(asked.stream().map(one -> one.path("id").asString())).doesNotHaveDuplicates();
    for (var adviser : List.of(ada, bo)) {
      assertThat(questions(adviser, amal).stream().filter(one -> one.path("mine").asBoolean()))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void asksNothingBeforeTheGateBesideItOrThatIsTooMuch() {
    assertThat(ask(ada, boris, QUESTION).refusal("askNominator")).isEqualTo("DECLARE_FIRST");
    story.declare(ada, boris, true);
    assertThat(ask(ada, boris, QUESTION).error()).isEqualTo("NOT_FOUND");
    assertThat(ask(ada, "nomination-unknown", QUESTION).error()).isEqualTo("NOT_FOUND");
    assertThat(ask(ada, amal, " ").refusal("askNominator")).isEqualTo("REQUIRED");
    assertThat(ask(ada, amal, "A\u0000").refusal("askNominator")).isEqualTo("INVALID_TEXT");
    assertThat(ask(ada, amal, "x".repeat(501)).refusal("askNominator")).isEqualTo("TOO_LONG");
    ask(ada, amal, "One\u000bline?\u0002");
    ask(ada, amal, "Two?");
    assertThat(ask(ada, amal, "Three?").refusal("askNominator")).isEqualTo("TOO_MANY_OF_YOURS");
    assertThat(questions(bo, amal))
        .extracting(one -> one.path("question").asString())
        .containsExactlyInAnyOrder("One\nline?", "Two?");
  }

  @Test
  void refusesLateQuestionsAndLateAnswers() {
    ask(ada, amal, QUESTION);
    story.award.clock().set(AFTER_ADVICE);
    story.reenter(ada);
    assertThat(ask(ada, amal, "Late?").refusal("askNominator")).isEqualTo("ADVICE_CLOSED");
    var nominator = reenterNominator();
    assertThat(answer(nominator, 1, ANSWER).refusal("answerQuestion")).isEqualTo("ADVICE_CLOSED");
    assertThat(questions(ada, amal).get(0).path("answer").isNull()).isTrue();
  }

  @Test
  void endsWithTheNominationThatIsWithdrawn() {
    ask(ada, amal, QUESTION);
    var nominator = story.nominators.getFirst();
    nominator.send("WithdrawNomination", Map.of("input", Map.of("reason", "We must.")));
    assertThat(answer(0, 1, ANSWER).refusal("answerQuestion")).isEqualTo("NO_QUESTION");
    assertThat(ofNominator(nominator)).isEmpty();
    assertThat(ask(ada, amal, "And now?").refusal("askNominator")).isEqualTo("NOT_JUDGED");
    assertThat(assignment(ada, amal).path("questions").isNull()).isTrue();
  }

  @Test
  void row43LeavesNothingOfTheQuestionsOfANomineeWhoDeclines() {
    var link = story.award.mint(consenting());
    ask(ada, amal, "Is Amal-Sample the one?");
    answer(0, 1, "A secret answer.");
    assertThat(dump()).contains("A secret answer.");
    var nominee = story.award.browser(Room.NOMINEE);
    nominee.open(link);
    var declined = nominee.send("DeclineNomination", CommitteeStory.declining(amal));
    assertThat(declined.refusal("declineNomination")).isEmpty();
    assertThat(dump()).doesNotContain("A secret answer.", "Is Amal-Sample the one?", "QUESTIONS#");
  }

  @Test
  void hidesAWithheldQuestionFromAllButWhoAskedAndLogsTheReason() {
    ask(ada, amal, "I would leave them out. Would you not?");
    var onDesk = desk().get(0);
    assertThat(onDesk.path("adviserName").asString()).isEqualTo("ada");
    assertThat(withhold(onDesk, 1).refusal("withholdQuestion")).isEmpty();
    assertThat(questions(bo, amal)).isEmpty();
    assertThat(ofNominator(story.nominators.getFirst())).isEmpty();
    assertThat(answer(0, 2, ANSWER).refusal("answerQuestion")).isEqualTo("NO_QUESTION");
    var own = questions(ada, amal).get(0);
    assertThat(own.path("status").asString()).isEqualTo("WITHHELD");
    assertThat(own.path("withheldFor").asString()).isEqualTo("TELLS_OPINION");
    assertThat(newest().act()).isEqualTo("QUESTION_WITHHELD");
    assertThat(newest().detail()).isEqualTo("question-1: TELLS_OPINION");
    assertThat(withhold(onDesk, 2).refusal("withholdQuestion")).isEqualTo("WITHHELD");
  }

  @Test
  void withholdsAnAnsweredQuestionWithItsAnswerAndOnlyAsItWasSeen() {
    ask(ada, amal, QUESTION);
    var seen = desk().get(0);
    answer(0, 1, ANSWER);
    var stale = withhold(seen, 1);
    assertThat(stale.refusal("withholdQuestion")).isEqualTo("CONFLICT");
    assertThat(stale.data("withholdQuestion", "question", "answer").asString()).isEqualTo(ANSWER);
    assertThat(withhold(seen, 2).refusal("withholdQuestion")).isEmpty();
    assertThat(questions(bo, amal)).isEmpty();
    assertThat(questions(ada, amal).get(0).path("answer").isNull()).isTrue();
    assertThat(ask(ada, amal, "Another?").refusal("askNominator")).isEmpty();
    assertThat(questions(bo, amal).get(0).path("id").asString()).isEqualTo("question-2");
  }

  @Test
  void row16AnswersAQuestionOfAnotherNominationAsAnUnknownOne() {
    ask(ada, amal, QUESTION);
    assertThat(answer(1, 1, ANSWER).body()).isEqualTo(answer(1, 1, ANSWER).body());
    assertThat(answer(1, 1, ANSWER).refusal("answerQuestion")).isEqualTo("NO_QUESTION");
    assertThat(ofNominator(story.nominators.get(1))).isEmpty();
  }

  private TestBrowser.Answer ask(String adviser, String nomination, String question) {
    return story
        .browser(adviser)
        .send(
            "AskNominator",
            Map.of("input", Map.of("nomination", nomination, "question", question)));
  }

  private TestBrowser.Answer answer(int nominator, int version, String text) {
    return answer(story.nominators.get(nominator), version, text);
  }

  private static TestBrowser.Answer answer(TestBrowser nominator, int version, String text) {
    return nominator.send(
        "AnswerQuestion",
        Map.of("input", Map.of("question", "question-1", "version", version, "answer", text)));
  }

  private TestBrowser reenterNominator() {
    var letter = asked();
    var browser = story.award.browser(Room.NOMINATIONS);
    browser.open(TestAward.tokenIn(letter.text()));
    return browser;
  }

  private static List<JsonNode> ofNominator(TestBrowser nominator) {
    return list(
        nominator.send("NominationRoom", Map.of("language", "EN")).data("nomination", "questions"));
  }

  private JsonNode assignment(String adviser, String nomination) {
    return story.assignments(adviser).stream()
        .filter(one -> one.path("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> questions(String adviser, String nomination) {
    return list(assignment(adviser, nomination).path("questions"));
  }

  private List<JsonNode> desk() {
    var edges = story.secretariat.send("Questions", Map.of("first", 20)).data("questions", "edges");
    return list(edges).stream().map(edge -> edge.path("node")).toList();
  }

  private TestBrowser.Answer withhold(JsonNode question, int version) {
    return story.secretariat.send(
        "WithholdQuestion",
        Map.of(
            "input",
            Map.of(
                "nomination",
                question.path("nomination").asString(),
                "question",
                question.path("id").asString(),
                "version",
                version,
                "reason",
                "TELLS_OPINION")));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private Transport.Message asked() {
    return only("سؤال عن ترشيحك");
  }

  /** The one letter whose subject begins so. */
  private Transport.Message only(String subject) {
    var letters =
        story.award.deliverMail().stream()
            .filter(one -> one.subject().startsWith(subject))
            .toList();
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  /** Who is asked for consent to the first nomination. */
  private String consenting() {
    var nomination = story.award.bean(Nominations.class).find(amal).orElseThrow();
    return Objects.requireNonNull(nomination.consent()).person();
  }

  private String dump() {
    var all = new StringBuilder();
    for (var table : List.of(TableOf.ADVISORY, TableOf.NOMINATIONS, TableOf.OUTBOX)) {
      all.append(story.award.dump(table));
    }
    return all.toString();
  }

  private List<String> acts() {
    return log(20).stream().map(Act::act).toList();
  }

  private Act newest() {
    return log(1).getFirst();
  }

  private List<Act> log(int first) {
    return story
        .award
        .bean(AuditLog.class)
        .newest(CommitteeStory.EDITION, new PageRequest(first, Optional.empty()))
        .edges()
        .stream()
        .map(Connection.Edge::node)
        .map(entry -> entry.act())
        .toList();
  }
}
