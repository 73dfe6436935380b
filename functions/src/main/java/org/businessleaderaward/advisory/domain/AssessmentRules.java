package org.businessleaderaward.advisory.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.PlainText;

/** What an assessment must keep to when it is saved, and what it needs to be submitted. */
public final class AssessmentRules {
  /** Most characters of an opinion. */
  public static final int LONGEST_OPINION = 4_000;

  /** Fewest characters of an opinion that is submitted. */
  public static final int SHORTEST_OPINION = 20;

  /** Most characters of a comment on a criterion. */
  public static final int LONGEST_COMMENT = 1_000;

  private final Map<String, Integer> highest;

  /**
   * Rules for an edition.
   *
   * @param highest the highest level of each criterion's scale, by the criterion's id
   */
  public AssessmentRules(Map<String, Integer> highest) {
    this.highest = Map.copyOf(highest);
  }

  /** What is wrong with one field. */
  public record Flaw(String code, List<String> field, String message) {
    static Flaw of(String code, String message, String... field) {
      return new Flaw(code, List.of(field), message);
    }
  }

  /** Everything that is wrong with an assessment, and what it lacks when it is to be submitted. */
  public List<Flaw> flaws(Assessment assessment) {
    var flaws = new ArrayList<Flaw>();
    checkRatings(assessment, flaws);
    checkComments(assessment, flaws);
    checkText(assessment.opinion(), LONGEST_OPINION, flaws, "opinion");
    if (assessment.isSubmitted() && flaws.isEmpty()) {
      requireAll(assessment, flaws);
    }
    return flaws;
  }

  private void checkRatings(Assessment assessment, List<Flaw> flaws) {
    var seen = new HashSet<String>();
    for (int i = 0; i < assessment.ratings().size(); i++) {
      var rating = assessment.ratings().get(i);
      var place = String.valueOf(i);
      var most = highest.get(rating.criterion());
      if (most == null) {
        flaws.add(
            Flaw.of(
                "UNKNOWN_CRITERION",
                "The edition has no such criterion.",
                "ratings",
                place,
                "criterion"));
      } else if (!seen.add(rating.criterion())) {
        flaws.add(Flaw.of("DUPLICATE", "It is rated already.", "ratings", place, "criterion"));
      } else if (rating.level() < 0 || rating.level() > most) {
        flaws.add(
            Flaw.of(
                "OUT_OF_RANGE", "Levels go from 0 to " + most + ".", "ratings", place, "level"));
      }
    }
  }

  private void checkComments(Assessment assessment, List<Flaw> flaws) {
    var seen = new HashSet<String>();
    for (var comment : assessment.comments()) {
      var criterion = comment.criterion();
      if (!highest.containsKey(criterion)) {
        flaws.add(
            Flaw.of(
                "UNKNOWN_CRITERION", "The edition has no such criterion.", "comments", criterion));
      } else if (!seen.add(criterion)) {
        flaws.add(Flaw.of("DUPLICATE", "It is commented on already.", "comments", criterion));
      } else {
        checkText(comment.text(), LONGEST_COMMENT, flaws, "comments", criterion);
      }
    }
  }

  private static void checkText(String text, int longest, List<Flaw> flaws, String... field) {
    if (!PlainText.areLines(text)) {
      flaws.add(
          Flaw.of(
              "INVALID_TEXT",
              "This text has control characters or broken characters; remove them.",
              field));
    } else if (text.codePointCount(0, text.length()) > longest) {
      flaws.add(Flaw.of("TOO_LONG", "At most " + longest + " characters are taken.", field));
    }
  }

  private void requireAll(Assessment assessment, List<Flaw> flaws) {
    var rated = new HashSet<String>();
    assessment.ratings().forEach(rating -> rated.add(rating.criterion()));
    highest.keySet().stream()
        .filter(criterion -> !rated.contains(criterion))
        .sorted()
        .forEach(
            criterion ->
                flaws.add(Flaw.of("REQUIRED", "It is not rated yet.", "ratings", criterion)));
    if (assessment.confidence() == null) {
      flaws.add(Flaw.of("REQUIRED", "Say how sure you are.", "confidence"));
    }
    if (assessment.recommendation() == null) {
      flaws.add(Flaw.of("REQUIRED", "Say what you would do.", "recommendation"));
    }
    var opinion = assessment.opinion().strip();
    if (opinion.codePointCount(0, opinion.length()) < SHORTEST_OPINION) {
      flaws.add(
          Flaw.of(
              "TOO_SHORT",
              "An opinion takes at least " + SHORTEST_OPINION + " characters.",
              "opinion"));
    }
  }
}
