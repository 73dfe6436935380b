package org.businessleaderaward.nominations.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.programme.form.FormQuestion;

/**
 * What a draft must keep to at every save. Anything may be empty or half written; what is there has
 * to fit. Each flaw names its field and the limit.
 */
public final class DraftRules {
  /** Most characters of the nominator's relation to the nominee. */
  public static final int LONGEST_RELATION = 500;

  /** Most characters of why somebody is nominated, where the nominee writes the statements. */
  public static final int LONGEST_WHY = 2_000;

  /**
   * Most characters of a statement: more than {@link WordCount#MOST} words have in any language.
   */
  public static final int LONGEST_STATEMENT = 8_000;

  /** Most links to evidence. */
  public static final int MOST_LINKS = 10;

  /** Most characters of a link. */
  public static final int LONGEST_LINK = 2_000;

  private final Set<String> criteria;
  private final Set<String> categories;
  private final AnswerRules answers;

  /**
   * Rules for an edition.
   *
   * @param criteria ids of the edition's criteria
   * @param categories ids of the edition's categories; empty when it has none
   * @param questions the edition's own questions
   */
  public DraftRules(
      Collection<String> criteria, Collection<String> categories, List<FormQuestion> questions) {
    this.criteria = Set.copyOf(criteria);
    this.categories = Set.copyOf(categories);
    this.answers = new AnswerRules(questions);
  }

  /** Everything that is wrong with a draft; empty when it can be saved. */
  public List<Flaw> flaws(Draft draft) {
    var flaws = new ArrayList<Flaw>();
    for (var text : DraftText.values()) {
      add(flaws, misfit(text, draft.text(text)));
    }
    checkStatements(draft, flaws);
    flaws.addAll(answers.flaws(draft.answers()));
    checkLinks(draft, flaws);
    return flaws;
  }

  private Optional<Flaw> misfit(DraftText text, String written) {
    return switch (text.kind()) {
      case LINE, MAIL -> TextRules.line(written, text.most(), text.path());
      case LINES -> TextRules.lines(written, text.most(), text.path());
      case COUNTRY -> NomineeRules.country(written, text.path());
      case CATEGORY ->
          written.isEmpty() || categories.contains(written)
              ? Optional.empty()
              : Optional.of(Flaw.unknownCategory());
    };
  }

  private void checkStatements(Draft draft, List<Flaw> flaws) {
    var seen = new HashSet<String>();
    for (int i = 0; i < draft.statements().size(); i++) {
      var statement = draft.statements().get(i);
      var place = String.valueOf(i);
      if (!criteria.contains(statement.criterion())) {
        flaws.add(
            Flaw.of(
                "UNKNOWN_CRITERION",
                "The edition has no such criterion.",
                "statements",
                place,
                "criterion"));
      } else if (!seen.add(statement.criterion())) {
        flaws.add(
            Flaw.of(
                "DUPLICATE",
                "There is a statement on this criterion already.",
                "statements",
                place,
                "criterion"));
      }
      add(flaws, TextRules.lines(statement.text(), LONGEST_STATEMENT, "statements", place, "text"));
    }
  }

  private static void checkLinks(Draft draft, List<Flaw> flaws) {
    var links = draft.evidenceLinks();
    if (links.size() > MOST_LINKS) {
      flaws.add(
          Flaw.of("TOO_MANY", "At most " + MOST_LINKS + " links are taken.", "evidenceLinks"));
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      add(flaws, TextRules.line(links.get(i), LONGEST_LINK, "evidenceLinks", String.valueOf(i)));
    }
  }

  private static void add(List<Flaw> flaws, Optional<Flaw> flaw) {
    flaw.ifPresent(flaws::add);
  }
}
