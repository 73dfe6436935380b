package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentRulesTests {
  private final AssessmentRules rules = new AssessmentRules(Map.of("strategy", 4, "supply", 4));

  @Test
  void letsAnEmptyAssessmentBeSavedButNotHandedIn() {
    assertThat(rules.flaws(assessment(Assessment.Status.DRAFT, List.of(), ""))).isEmpty();
    assertThat(
            rules.flaws(
                new Assessment(
                    Assessment.Status.SUBMITTED, 0, List.of(), List.of(), null, "", null, null)))
        .extracting(flaw -> String.join(".", flaw.field()))
        .containsExactly(
            "ratings.strategy", "ratings.supply", "confidence", "recommendation", "opinion");
  }

  @Test
  void refusesLevelsOffTheScaleAndCriteriaThatAreNoneOrTwice() {
    var ratings =
        List.of(
            new Rating("strategy", 5),
            new Rating("supply", -1),
            new Rating("supply", 0),
            new Rating("beauty", 1));
    assertThat(rules.flaws(assessment(Assessment.Status.DRAFT, ratings, "")))
        .extracting(AssessmentRules.Flaw::code)
        .containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE", "DUPLICATE", "UNKNOWN_CRITERION");
  }

  @Test
  void takesAnOpinionOfTwentyToFourThousandCharacters() {
    assertThat(codes("x".repeat(19))).containsExactly("TOO_SHORT");
    assertThat(codes("x".repeat(20))).isEmpty();
    assertThat(codes("x".repeat(4000))).isEmpty();
    assertThat(codes("x".repeat(4001))).containsExactly("TOO_LONG");
    assertThat(codes("x".repeat(30) + "\ud800")).containsExactly("INVALID_TEXT");
  }

  @Test
  void takesACommentOfAtMostAThousandCharactersOnEachCriterion() {
    assertThat(flawsOf(comment("strategy", "x".repeat(1000)), comment("supply", "Two\nlines")))
        .isEmpty();
    assertThat(flawsOf(comment("strategy", "😀".repeat(1000)))).isEmpty();
    assertThat(
            flawsOf(
                comment("strategy", "x".repeat(1001)),
                comment("strategy", "Again."),
                comment("supply", "A\u0000"),
                comment("beauty", "Nice.")))
        .containsExactly(
            "comments.strategy TOO_LONG",
            "comments.strategy DUPLICATE",
            "comments.supply INVALID_TEXT",
            "comments.beauty UNKNOWN_CRITERION");
  }

  private List<String> flawsOf(CriterionComment... comments) {
    var assessment =
        new Assessment(
            Assessment.Status.DRAFT, 0, List.of(), List.of(comments), null, "", null, null);
    return rules.flaws(assessment).stream()
        .map(flaw -> String.join(".", flaw.field()) + " " + flaw.code())
        .toList();
  }

  private static CriterionComment comment(String criterion, String text) {
    return new CriterionComment(criterion, text);
  }

  @Test
  void takesTheMiddleLevelOrHalfwayBetweenTheTwoInTheMiddle() {
    var three = List.of(rated(0), rated(4), rated(1));
    var two = List.of(rated(1), rated(4));
    assertThat(Overview.medians(three, List.of("strategy", "supply")))
        .containsExactly(entry("strategy", 1.0));
    assertThat(Overview.medians(two, List.of("strategy"))).containsExactly(entry("strategy", 2.5));
  }

  @Test
  void weighsTheMediansByTheirCriteria() {
    assertThat(
            Overview.weightedMean(
                Map.of("strategy", 4.0, "supply", 1.0), Map.of("strategy", 75, "supply", 25)))
        .contains(3.25);
    assertThat(Overview.weightedMean(Map.of(), Map.of("strategy", 100))).isEmpty();
  }

  private List<String> codes(String opinion) {
    var ratings = List.of(new Rating("strategy", 0), new Rating("supply", 4));
    return rules.flaws(assessment(Assessment.Status.SUBMITTED, ratings, opinion)).stream()
        .map(AssessmentRules.Flaw::code)
        .toList();
  }

  private static Assessment rated(int level) {
    return assessment(
        Assessment.Status.SUBMITTED, List.of(new Rating("strategy", level)), "An opinion.");
  }

  private static Assessment assessment(
      Assessment.Status status, List<Rating> ratings, String opinion) {
    return new Assessment(
        status, 0, ratings, List.of(), Confidence.HIGH, opinion, Recommendation.SHORTLIST, null);
  }
}
