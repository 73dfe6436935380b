package org.businessleaderaward.nominations.domain;

import java.util.List;
import org.businessleaderaward.language.Language;

/**
 * What a nominator writes; saved whole each time, and handed in at the end.
 *
 * @param nominee who is nominated
 * @param nominator who nominates
 * @param statements a statement on each criterion, at most one each
 * @param evidenceLinks links to evidence
 * @param language language of the nomination
 * @param category identifier of the category, in an edition that has some; empty while none is
 *     chosen
 */
public record Draft(
    Nominee nominee,
    Nominator nominator,
    List<Statement> statements,
    List<String> evidenceLinks,
    Language language,
    String category) {
  /** A draft without a category. */
  public Draft(
      Nominee nominee,
      Nominator nominator,
      List<Statement> statements,
      List<String> evidenceLinks,
      Language language) {
    this(nominee, nominator, statements, evidenceLinks, language, "");
  }

  /** What is left of a draft that was erased. */
  public static final Draft NOTHING =
      new Draft(
          new Nominee("", "", "", "", "", Language.EN),
          new Nominator("", "", "", ""),
          List.of(),
          List.of(),
          Language.EN);
}
