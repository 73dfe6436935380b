package org.businessleaderaward.nominations.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One decision on several nominations. */
class ScreenSeveralTests {
  private final CommitteeStory story = new CommitteeStory();

  @BeforeEach
  void nominateThreeAndCloseTheCall() {
    List.of("Amal-Sample", "Boris-Sample", "Chen-Sample").forEach(story::nominate);
    story.secretariat.send("CloseCall", Map.of("reason", "All are in."));
  }

  @Test
  void isTakenOnEachWithAnEntryOfTheLogForEach() {
    var results = screen(story.secretariat, seen(), true, null);
    assertThat(results).allMatch(result -> codes(result).isEmpty());
    assertThat(results)
        .extracting(result -> result.path("nomination").path("status").asString())
        .containsExactly("ELIGIBLE", "ELIGIBLE", "ELIGIBLE");
    assertThat(log()).containsExactly(story.nominations.reversed().toArray(String[]::new));
  }

  @Test
  void leavesOutWhatItCannotBeTakenOnAndSaysWhy() {
    var seen = seen();
    var withdrawn = Map.of("input", Map.of("reason", "Amal left."));
    story.nominators.getFirst().send("WithdrawNomination", withdrawn);
    screenOne(seen.getLast());
    var results =
        screen(
            story.secretariat,
            Stream.concat(
                    seen.stream(),
                    Stream.of(Map.<String, Object>of("nomination", "unknown", "version", 1)))
                .toList(),
            false,
            "OUT_OF_SCOPE");
    assertThat(results)
        .extracting(ScreenSeveralTests::codes)
        .containsExactly(List.of("WITHDRAWN"), List.of(), List.of("CONFLICT"), List.of("UNKNOWN"));
    assertThat(results.get(1).path("nomination").path("status").asString()).isEqualTo("INELIGIBLE");
  }

  @Test
  void isTakenOnceWhenItIsSentAgain() {
    var seen = seen();
    screen(story.secretariat, seen.subList(0, 2), true, null);
    var results = screen(story.secretariat, seen, true, null);
    assertThat(results).allMatch(result -> codes(result).isEmpty());
    assertThat(log()).hasSize(3);
    assertThat(screen(story.secretariat, seen, false, "OUT_OF_SCOPE"))
        .allMatch(result -> codes(result).equals(List.of("CONFLICT")));
  }

  /** All that the filter finds may be ticked, those that are decided on among it. */
  @Test
  void leavesADecisionOfTheSameKindAsItIs() {
    screenOne(with(seen().getFirst(), "note", "As agreed on Monday"));
    var results = screen(story.secretariat, seen(), true, null);
    assertThat(results).allMatch(result -> codes(result).isEmpty());
    assertThat(note()).isEqualTo("As agreed on Monday");
    assertThat(log()).hasSize(3);
  }

  @Test
  void confirmsAsItWasProposed() {
    var terms = Map.of("secondPersonScreens", true, "graceMinutes", 0);
    story.secretariat.send("SetNominationTerms", Map.of("input", terms));
    screenOne(with(seen().getFirst(), "note", "As agreed on Monday"));
    assertThat(screen(second(), seen().subList(0, 1), true, null))
        .extracting(result -> result.path("nomination").path("status").asString())
        .containsExactly("ELIGIBLE");
    assertThat(note()).isEqualTo("As agreed on Monday");
  }

  @Test
  void isProposedOnceByOneAndCountsWhenAnotherTakesIt() {
    var terms = Map.of("secondPersonScreens", true, "graceMinutes", 0);
    story.secretariat.send("SetNominationTerms", Map.of("input", terms));
    var seen = seen();
    screen(story.secretariat, seen, true, null);
    var again = screen(story.secretariat, seen, true, null);
    assertThat(again).allMatch(result -> codes(result).isEmpty());
    assertThat(again)
        .extracting(result -> result.path("nomination").path("status").asString())
        .containsOnly("SUBMITTED");
    assertThat(screen(second(), seen(), true, null))
        .extracting(result -> result.path("nomination").path("status").asString())
        .containsOnly("ELIGIBLE");
  }

  @Test
  void isOnFiftyAtMostAndHasAGroundWhereItRefuses() {
    assertThat(screen(story.secretariat, seen(), false, null))
        .allMatch(result -> codes(result).equals(List.of("REASON_REQUIRED")));
    var many = Collections.nCopies(51, seen().getFirst());
    var refused = send(story.secretariat, many, true, null);
    assertThat(refused.error()).contains("BAD_REQUEST");
    assertThat(log()).isEmpty();
  }

  /** The note on the decision on the first. */
  private String note() {
    return story
        .secretariat
        .send("NominationOnBoard", Map.of("id", story.nominations.getFirst()))
        .data("nomination", "screeningNote")
        .asString();
  }

  /** Another officer. */
  private TestBrowser second() {
    var olga =
        story.award.put(
            Person.newcomer(
                Role.SECRETARIAT, CommitteeStory.EDITION, "Olga", "olga@example.org", Language.EN));
    return story.award.enter(Room.SECRETARIAT, olga.id());
  }

  private static Map<String, Object> with(Map<String, Object> seen, String field, Object value) {
    var more = new HashMap<>(seen);
    more.put(field, value);
    return more;
  }

  /** Each with the version that the board shows. */
  private List<Map<String, Object>> seen() {
    return story.nominations.stream()
        .map(
            id ->
                Map.<String, Object>of(
                    "nomination",
                    id,
                    "version",
                    story
                        .secretariat
                        .send("NominationOnBoard", Map.of("id", id))
                        .data("nomination", "version")
                        .asInt()))
        .toList();
  }

  private void screenOne(Map<String, Object> seen) {
    var input = new HashMap<>(seen);
    input.put("eligible", true);
    var answer = story.secretariat.send("ScreenNomination", Map.of("input", input));
    assertThat(answer.refusal("screenNomination")).isEmpty();
  }

  private static TestBrowser.Answer send(
      TestBrowser browser,
      List<Map<String, Object>> seen,
      boolean eligible,
      @Nullable String reason) {
    var input = new HashMap<String, @Nullable Object>();
    input.put("nominations", seen);
    input.put("eligible", eligible);
    input.put("reason", reason);
    return browser.send("ScreenSeveral", Map.of("input", input));
  }

  private static List<JsonNode> screen(
      TestBrowser browser,
      List<Map<String, Object>> seen,
      boolean eligible,
      @Nullable String reason) {
    return send(browser, seen, eligible, reason)
        .data("screenSeveral", "results")
        .valueStream()
        .toList();
  }

  private static List<String> codes(JsonNode result) {
    return result
        .path("userErrors")
        .valueStream()
        .map(error -> error.path("code").asString())
        .toList();
  }

  /** The nominations that were found eligible or not, the last one first. */
  private List<String> log() {
    return story
        .secretariat
        .send("AuditLog", Map.of("first", 20))
        .data("auditLog", "edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .filter(entry -> entry.path("act").asString().startsWith("NOMINATION_FOUND_"))
        .map(entry -> entry.path("subject").asString())
        .toList();
  }
}
