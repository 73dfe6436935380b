package org.businessleaderaward.advisory.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssignByHandTests {
  private final CommitteeStory story = new CommitteeStory();
  private String nomination = "";
  private String reads = "";
  private String free = "";

  @BeforeEach
  void oneOfTwoReadsTheFirst() {
    List.of("Amal-Sample", "Boris-Sample", "Chen-Sample").forEach(story::nominate);
    story.screen();
    nomination = story.nominations.getFirst();
    var advisers = List.of(story.invite("ada"), story.invite("bo"));
    story.secretariat.send("OpenAdvice", Map.of("advisersPerNomination", 1, "seed", "seed"));
    reads = advisers.stream().filter(this::has).findFirst().orElseThrow();
    free = advisers.stream().filter(one -> !has(one)).findFirst().orElseThrow();
  }

  @Test
  void showsHowEachAdviserStandsToTheNomination() {
    story.secretariat.send(
        "SetAdviserProfile",
        Map.of("adviser", free, "profile", CommitteeStory.profile("", List.of("ES"))));
    assertThat(fit(reads).path("standing").asString()).isEqualTo("UNTOUCHED");
    assertThat(fit(reads).path("languages").toString()).isEqualTo("[\"AR\",\"FR\"]");
    assertThat(fit(reads).path("readsLanguage").asBoolean()).isTrue();
    assertThat(fit(free).path("standing").asString()).isEqualTo("NOT_ASSIGNED");
    assertThat(fit(free).path("readsLanguage").asBoolean()).isFalse();
    assertThat(fit(reads).path("load").asInt() + fit(free).path("load").asInt()).isEqualTo(3);
    story.declare(reads, nomination, false);
    assertThat(fit(reads).path("standing").asString()).isEqualTo("UNTOUCHED");
  }

  @Test
  void saysWhichNominationsNoneOfTheirAdvisersReads() {
    profile(reads, "ES");
    profile(free, "AR", "EN", "FR");
    assertThat(unread()).isEmpty();
    assertThat(unassign(reads, "On leave.").refusal("unassignAdviser")).isEmpty();
    assertThat(unread()).containsExactly(nomination);
    assertThat(assign(free, "Reads it.").refusal("assignAdviser")).isEmpty();
    assertThat(unread()).isEmpty();
    assertThat(unassign(free, "On leave.").refusal("unassignAdviser")).isEmpty();
    assertThat(assign(reads, "For want of another.").refusal("assignAdviser")).isEmpty();
    assertThat(unread()).containsExactly(nomination);
  }

  private void profile(String adviser, String... languages) {
    story.secretariat.send(
        "SetAdviserProfile",
        Map.of("adviser", adviser, "profile", CommitteeStory.profile("", List.of(languages))));
  }

  private List<String> unread() {
    return story
        .secretariat
        .send("LastDealing", Map.of())
        .data("dealing", "unread")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void assignsWithTheReasonInTheLogAndOneMail() {
    int before = fit(free).path("load").asInt();
    var answer = assign(free, "Knows the trade.\nAsked by the chair.");
    assertThat(answer.refusal("assignAdviser")).isEmpty();
    assertThat(in(answer.data("assignAdviser", "fits"), free).path("standing").asString())
        .isEqualTo("UNTOUCHED");
    assertThat(fit(free).path("load").asInt()).isEqualTo(before + 1);
    assertThat(has(free)).isTrue();
    assertThat(newest().act()).isEqualTo("ADVISER_ASSIGNED");
    assertThat(newest().subject()).isEqualTo(nomination);
    assertThat(newest().detail()).isEqualTo(free + ": Knows the trade.\nAsked by the chair.");
    assertThat(told()).containsExactly(address(free));
    assertThat(assign(free, "Again.").refusal("assignAdviser")).isEqualTo("ALREADY_ASSIGNED");
    assertThat(told()).containsExactly(address(free));
  }

  @Test
  void assignsSeveralEachByTheRulesOfOneAndTellsTheAdviserOnce() {
    int before = fit(free).path("load").asInt();
    story.declare(reads, nomination, true);
    assertThat(assignSeveral(free, "All three.").stream().filter(List::isEmpty))
        .hasSize(3 - before);
    assertThat(fit(free).path("load").asInt()).isEqualTo(3);
    assertThat(told()).containsExactly(address(free));
    assertThat(newest().detail()).isEqualTo(free + ": All three.");
    assertThat(assignSeveral(free, "Again.")).containsOnly(List.of("ALREADY_ASSIGNED"));
    assertThat(told()).containsExactly(address(free));
    assertThat(assignSeveral(reads, "All three.").getFirst()).containsExactly("CONFLICT_DECLARED");
    assertThat(assignSeveral(free, " ")).containsOnly(List.of("REASON_REQUIRED"));
  }

  /** The codes for which each of the story's nominations was refused. */
  private List<List<String>> assignSeveral(String adviser, String reason) {
    var input = Map.of("adviser", adviser, "reason", reason);
    return story
        .secretariat
        .send("AssignSeveral", Map.of("ids", story.nominations, "input", input))
        .data("assignSeveral", "results")
        .valueStream()
        .map(
            result ->
                result
                    .path("userErrors")
                    .valueStream()
                    .map(error -> error.path("code").asString())
                    .toList())
        .toList();
  }

  @Test
  void keepsWhatWasAssignedByHandWhenItIsDealtAgain() {
    assign(free, "A second opinion.");
    story.secretariat.send("Reassign");
    story.secretariat.send("Reassign");
    assertThat(has(free)).isTrue();
  }

  @Test
  void givesNothingBackToWhoWasTakenOffWhenItIsDealtAgain() {
    assertThat(unassign(reads, "On leave until June.").refusal("unassignAdviser")).isEmpty();
    assertThat(newest().act()).isEqualTo("ADVISER_UNASSIGNED");
    assertThat(newest().detail()).isEqualTo(reads + ": On leave until June.");
    assertThat(has(reads)).isFalse();
    assertThat(story.secretariat.send("Reassign").refusal("reassign")).isEmpty();
    assertThat(has(reads)).isFalse();
    assertThat(has(free)).isTrue();
    story.invite("cy");
    story.secretariat.send("Reassign");
    assertThat(has(reads)).isFalse();
  }

  @Test
  void givesItBackByHandAndThenForGood() {
    unassign(reads, "On leave.");
    assertThat(assign(reads, "Back again.").refusal("assignAdviser")).isEmpty();
    story.secretariat.send("Reassign");
    assertThat(has(reads)).isTrue();
  }

  @Test
  void leavesADeclaredConflictAsItIs() {
    story.declare(reads, nomination, true);
    assertThat(fit(reads).path("standing").asString()).isEqualTo("RECUSED");
    assertThat(assign(reads, "All the same.").refusal("assignAdviser"))
        .isEqualTo("CONFLICT_DECLARED");
    assertThat(unassign(reads, "Tidy.").refusal("unassignAdviser")).isEqualTo("CONFLICT_DECLARED");
    assertThat(fit(reads).path("standing").asString()).isEqualTo("RECUSED");
  }

  @Test
  void throwsNobodysWordsAway() {
    story.declare(reads, nomination, false);
    assertThat(story.assess(reads, nomination, 0, 3).refusal("saveAssessment")).isEmpty();
    assertThat(fit(reads).path("standing").asString()).isEqualTo("BEGUN");
    assertThat(unassign(reads, "Too late.").refusal("unassignAdviser")).isEqualTo("BEGUN");
    assertThat(has(reads)).isTrue();
    assertThat(unassign(free, "Not theirs.").refusal("unassignAdviser")).isEqualTo("NOT_ASSIGNED");
  }

  @Test
  void asksOnceMoreWhereItLooksLikeAConflict() {
    var doubtful = story.invite("dee", "dee@elsewhere.example", "Company of Amal-Sample");
    var nominators = story.invite("eve", "eve@elsewhere.example", "An organisation");
    assertThat(fit(doubtful).path("doubtful").asBoolean()).isTrue();
    assertThat(fit(nominators).path("doubtful").asBoolean()).isTrue();
    assertThat(fit(free).path("doubtful").asBoolean()).isFalse();
    assertThat(assign(doubtful, "Alone knows it.").refusal("assignAdviser")).isEqualTo("DOUBTFUL");
    assertThat(has(doubtful)).isFalse();
    assertThat(assign(doubtful, "Alone knows it.", true).refusal("assignAdviser")).isEmpty();
    assertThat(story.assignments(doubtful).getFirst().path("suspicions").toString())
        .isEqualTo("[\"SAME_EMPLOYER\"]");
  }

  @Test
  void row40OfTwoOfficersOneAssigns() {
    var other =
        story.award.put(
            Person.newcomer(
                Role.SECRETARIAT, CommitteeStory.EDITION, "Oz", "oz@example.org", Language.EN));
    assertThat(assign(free, "First.").refusal("assignAdviser")).isEmpty();
    assertThat(newest().detail()).isEqualTo(free + ": First.");
    var second = story.award.enter(Room.SECRETARIAT, other.id());
    assertThat(
            second
                .send("AssignAdviser", Map.of("input", input(free, "Second.", false)))
                .refusal("assignAdviser"))
        .isEqualTo("ALREADY_ASSIGNED");
    assertThat(newest().act()).isNotEqualTo("ADVISER_ASSIGNED");
  }

  @Test
  void row50RefusesAReasonThatCannotBeKept() {
    assertThat(assign(free, " \n").refusal("assignAdviser")).isEqualTo("REASON_REQUIRED");
    assertThat(assign(free, "A\u0000b").refusal("assignAdviser")).isEqualTo("INVALID_TEXT");
    assertThat(assign(free, "é".repeat(1_001)).refusal("assignAdviser")).isEqualTo("TOO_LONG");
    assertThat(unassign(reads, "é".repeat(1_001)).refusal("unassignAdviser")).isEqualTo("TOO_LONG");
    assertThat(assign(free, "é".repeat(1_000)).refusal("assignAdviser")).isEmpty();
  }

  @Test
  void knowsOnlyAdvisersAndWhatIsJudgedAndOnlyWhileAssessmentsAreTaken() {
    assertThat(assign("person-unknown", "Who?").refusal("assignAdviser"))
        .isEqualTo("NOT_AN_ADVISER");
    var unknown = new HashMap<>(input(free, "What?", false));
    unknown.put("nomination", "nomination-unknown");
    assertThat(
            story
                .secretariat
                .send("AssignAdviser", Map.of("input", unknown))
                .refusal("assignAdviser"))
        .isEqualTo("NOT_JUDGED");
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenterOffice();
    assertThat(assign(free, "Late.").refusal("assignAdviser")).isEqualTo("ADVICE_CLOSED");
    assertThat(unassign(reads, "Late.").refusal("unassignAdviser")).isEqualTo("ADVICE_CLOSED");
  }

  private TestBrowser.Answer assign(String adviser, String reason) {
    return assign(adviser, reason, false);
  }

  private TestBrowser.Answer assign(String adviser, String reason, boolean despiteDoubt) {
    return story.secretariat.send(
        "AssignAdviser", Map.of("input", input(adviser, reason, despiteDoubt)));
  }

  private Map<String, Object> input(String adviser, String reason, boolean despiteDoubt) {
    return Map.of(
        "nomination",
        nomination,
        "adviser",
        adviser,
        "reason",
        reason,
        "despiteDoubt",
        despiteDoubt);
  }

  private TestBrowser.Answer unassign(String adviser, String reason) {
    return story.secretariat.send(
        "UnassignAdviser",
        Map.of("input", Map.of("nomination", nomination, "adviser", adviser, "reason", reason)));
  }

  /** Addresses of who was told that there is more to read. */
  private List<String> told() {
    return story.award.deliverMail().stream()
        .filter(letter -> letter.subject().startsWith("Nouvelles candidatures"))
        .map(Transport.Message::to)
        .toList();
  }

  private String address(String adviser) {
    return fit(adviser).path("name").asString() + "@example.org";
  }

  private boolean has(String adviser) {
    return story.assignments(adviser).stream()
        .anyMatch(one -> one.path("nomination").asString().equals(nomination));
  }

  private JsonNode fit(String adviser) {
    var answer = story.secretariat.send("NominationAdvice", Map.of("id", nomination));
    return in(answer.data("nomination", "fits"), adviser);
  }

  private static JsonNode in(JsonNode fits, String adviser) {
    return StreamSupport.stream(fits.spliterator(), false)
        .filter(one -> one.path("adviser").asString().equals(adviser))
        .findFirst()
        .orElseThrow();
  }

  private Act newest() {
    return story
        .award
        .bean(AuditLog.class)
        .newest(CommitteeStory.EDITION, new PageRequest(1, Optional.empty()))
        .edges()
        .getFirst()
        .node()
        .act();
  }
}
