package org.businessleaderaward.jury.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.Rules.ballot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BallotCheckTests {
  private static final FrozenRule RULE = Rules.rule("a", "b");
  private static final Recusals A_BEFORE = new Recusals(Map.of("a", 0));
  private static final Recusals A_AFTER_VOTING = new Recusals(Map.of("a", 1));

  @Test
  void takesABallotThatRatesEveryFinalistOnEveryCriterion() {
    assertThat(check(content("a=1/2 b=3/4"), Recusals.NONE)).isNull();
  }

  @Test
  void readsWhatABrowserWritesInAnyOrderOfMembers() {
    var text =
        """
        {"edition":"edition-2026","ballot":"ballot-1","version":1,"ratings":\
        {"a":{"strategy":1,"innovation":2},"b":{"innovation":4,"strategy":3}},"pad":""}""";
    var padded = text.replace("\"pad\":\"", "\"pad\":\"" + " ".repeat(1024 - text.length()));

    assertThat(check(padded.getBytes(UTF_8), Recusals.NONE)).isNull();
  }

  @Test
  void namesABallotOfAnotherJurorEditionOrVersion_row31() {
    var content = content("a=1/2 b=3/4");
    var check = new BallotCheck(RULE);

    assertThat(check.problem("ballot-2", 1, Recusals.NONE, content))
        .contains(BallotProblem.MISLABELLED);
    assertThat(check.problem("ballot-1", 2, Recusals.NONE, content))
        .contains(BallotProblem.MISLABELLED);
    var elsewhere =
        new BallotContent("edition-2028", "ballot-1", 1, ballot("a=1/2 b=3/4")).write(1024);
    assertThat(check(elsewhere, Recusals.NONE)).isEqualTo(BallotProblem.MISLABELLED);
  }

  @Test
  void namesABallotThatLeavesAFinalistOut() {
    assertThat(check(content("a=1/2"), Recusals.NONE)).isEqualTo(BallotProblem.INCOMPLETE);
  }

  @Test
  void namesABallotThatLeavesACriterionOut() {
    var ballot = new Ballot(Map.of("a", Map.of("strategy", 1), "b", Map.of("strategy", 1)));
    var content = new BallotContent("edition-2026", "ballot-1", 1, ballot).write(1024);

    assertThat(check(content, Recusals.NONE)).isEqualTo(BallotProblem.INCOMPLETE);
  }

  @Test
  void namesABallotWithALevelOffTheScaleOrAnUnknownFinalist() {
    assertThat(check(content("a=5/0 b=0/0"), Recusals.NONE)).isEqualTo(BallotProblem.OUT_OF_RULE);
    assertThat(check(content("a=-1/0 b=0/0"), Recusals.NONE)).isEqualTo(BallotProblem.OUT_OF_RULE);
    assertThat(check(content("a=0/0 b=0/0 z=0/0"), Recusals.NONE))
        .isEqualTo(BallotProblem.OUT_OF_RULE);
  }

  @Test
  void namesABallotThatRatesAFinalistRecusedBefore() {
    assertThat(check(content("a=0/0 b=0/0"), A_BEFORE)).isEqualTo(BallotProblem.RECUSED);
    assertThat(check(content("b=0/0"), A_BEFORE)).isNull();
  }

  @Test
  void keepsABallotWhoseJurorDeclaredAConflictAfterwards() {
    assertThat(check(content("a=0/0 b=0/0"), A_AFTER_VOTING)).isNull();
  }

  @Test
  void namesABallotOfAnotherLengthOrForm() {
    assertThat(
            check(
                new BallotContent("edition-2026", "ballot-1", 1, ballot("a=0/0 b=0/0")).write(1023),
                Recusals.NONE))
        .isEqualTo(BallotProblem.MALFORMED);
    assertThat(check("x".repeat(1024).getBytes(UTF_8), Recusals.NONE))
        .isEqualTo(BallotProblem.MALFORMED);
    assertThat(check("[".repeat(1024).getBytes(UTF_8), Recusals.NONE))
        .isEqualTo(BallotProblem.MALFORMED);
    var half =
        new String(content("a=1/2 b=3/4"), UTF_8).replace("\"strategy\":1", "\"strategy\":1.0");
    assertThat(check(half.replaceFirst("  ", "").getBytes(UTF_8), Recusals.NONE))
        .isEqualTo(BallotProblem.MALFORMED);
  }

  @Test
  void writesEveryBallotInTheSameLength() {
    assertThat(content("a=1/2 b=3/4")).hasSameSizeAs(content("b=3/4"));
  }

  private static byte[] content(String said) {
    return new BallotContent("edition-2026", "ballot-1", 1, ballot(said)).write(1024);
  }

  private static @Nullable BallotProblem check(byte[] content, Recusals recusals) {
    return new BallotCheck(RULE).problem("ballot-1", 1, recusals, content).orElse(null);
  }
}
