package org.businessleaderaward.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is in a made-up edition, and what they write and decide. Days are counted from the first.
 *
 * @param nominations in the order in which they come in
 * @param each how many advisers assess each nomination
 * @param jurors the first one chairs
 * @param withheld a question that the office withholds; null for none
 * @param reasons why the shortlist is as it is
 * @param citation for whom the count puts first, by the tags of its languages
 * @param laureate what is written of them then; null for nothing
 */
record Script(
    List<Case> nominations,
    List<Adviser> advisers,
    int each,
    List<Elector> jurors,
    @Nullable String withheld,
    String reasons,
    Map<String, String> citation,
    @Nullable Story laureate) {

  /** What is written of a laureate, each text by the tags of its languages. */
  record Story(
      Map<String, String> story,
      Map<String, String> deeds,
      Map<String, String> place,
      Map<String, String> ceremony) {}

  /** What becomes of a nomination, if the edition goes on for long enough. */
  enum Fate {
    /** On the shortlist. */
    FINALIST,
    /** Assessed, and not on the shortlist. */
    ELIGIBLE,
    /** As eligible; the nominee agreed on paper. */
    ON_PAPER,
    /** The nominee has not answered. */
    UNANSWERED,
    NOT_A_BUSINESS_LEADER,
    OUT_OF_SCOPE,
    DUPLICATE,
    NOT_VERIFIABLE,
    /** Withdrawn by the nominator. */
    WITHDRAWN,
    /** Declined by the nominee. */
    DECLINED,
    /** Begun, and not submitted. */
    DRAFT;

    boolean isHandedIn() {
      return this != DRAFT;
    }

    /** Whether the nominee agrees in the room. */
    boolean isAgreedTo() {
      return switch (this) {
        case FINALIST,
            ELIGIBLE,
            NOT_A_BUSINESS_LEADER,
            OUT_OF_SCOPE,
            DUPLICATE,
            NOT_VERIFIABLE,
            WITHDRAWN ->
            true;
        case ON_PAPER, UNANSWERED, DECLINED, DRAFT -> false;
      };
    }

    /** Whether screening lets it go on. */
    boolean isEligible() {
      return !Set.of(NOT_A_BUSINESS_LEADER, OUT_OF_SCOPE, DUPLICATE, NOT_VERIFIABLE).contains(this);
    }
  }

  /** Who nominates. */
  record By(String name, String organisation, String relation) {}

  /** The statements in another language. */
  record Rendering(Language language, List<String> statements) {}

  /**
   * A nomination.
   *
   * @param day when it comes in
   * @param statements one on each criterion, in the edition's order; fewer in a draft; null for the
   *     criterion's own description
   * @param translation what the office translates of the statements; null for nothing
   * @param answers one to each of the edition's own questions, in its order; fewer where some are
   *     left out; null for none
   * @param marks the level that a mild and a strict adviser would agree on, for each criterion
   * @param files names of files of evidence
   * @param note what is written with the outcome: by the office that screens it, or by whoever
   *     withdraws it
   * @param question what an adviser asks; null for nothing
   * @param answer what the nominator answers; null for nothing
   */
  record Case(
      double day,
      String name,
      String role,
      String company,
      String country,
      Language language,
      By by,
      @Nullable List<String> statements,
      @Nullable Rendering translation,
      @Nullable List<String> answers,
      List<Integer> marks,
      List<String> links,
      List<String> files,
      Fate outcome,
      @Nullable String note,
      @Nullable String question,
      @Nullable String answer) {
    /** What tells it from every other: somebody may be nominated by several. */
    String key() {
      return name + " by " + by.organisation();
    }
  }

  /**
   * How somebody is named in public who agrees to it, in the language in which they are written to.
   */
  record Named(String position, String biography) {}

  /**
   * An adviser.
   *
   * @param named how they are named; null for who does not agree
   * @param employer empty for none known
   * @param reads languages that the adviser reads
   * @param regions regions that the adviser knows
   * @param severity how many levels more or less than others the adviser gives
   * @param opinions what the adviser says of a nomination that is good, middling and weak
   */
  record Adviser(
      String name,
      String email,
      Language language,
      @Nullable Named named,
      String employer,
      List<String> reads,
      List<String> regions,
      int severity,
      List<String> opinions) {}

  /**
   * A juror.
   *
   * @param named how they are named; null for who does not agree
   * @param day on which the ballot is cast; null when it is left to whoever tries the vote
   * @param order by how many places the juror's order of the finalists is turned
   */
  record Elector(
      String name,
      String email,
      Language language,
      @Nullable Named named,
      @Nullable Double day,
      int order) {}

  /** Three nominations, and a vote that has just been opened. */
  static Script small() {
    return read("small");
  }

  /** The edition under way. */
  static Script present() {
    return read("present");
  }

  /** The edition before it, which has its laureate. */
  static Script earlier() {
    return read("earlier");
  }

  private static Script read(String name) {
    try (var file = Script.class.getResourceAsStream("/sample/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return JsonMapper.shared().readValue(file, Script.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
