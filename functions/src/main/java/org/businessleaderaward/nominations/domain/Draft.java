package org.businessleaderaward.nominations.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;

/**
 * What a nominator writes; saved whole each time, and submitted at the end.
 *
 * @param texts the plain texts; one that is empty is not there
 * @param nomineeLanguage language in which the nominee is written to
 * @param statements a statement on each criterion, at most one each
 * @param answers answers to the edition's own questions, at most one each
 * @param evidenceLinks links to evidence
 * @param language language of the nomination
 */
public record Draft(
    Map<DraftText, String> texts,
    Language nomineeLanguage,
    List<Statement> statements,
    List<FormAnswer> answers,
    List<String> evidenceLinks,
    Language language) {
  /** What is left of a draft that was erased. */
  public static final Draft NOTHING =
      new Draft(Map.of(), Language.EN, List.of(), List.of(), List.of(), Language.EN);

  public Draft {
    var written = new EnumMap<DraftText, String>(DraftText.class);
    texts.forEach(
        (text, words) -> {
          if (!words.isEmpty()) {
            written.put(text, words);
          }
        });
    texts = Map.copyOf(written);
  }

  /** A draft without a category. */
  public Draft(
      Nominee nominee,
      Nominator nominator,
      List<Statement> statements,
      List<String> evidenceLinks,
      Language language) {
    this(nominee, nominator, statements, evidenceLinks, language, "");
  }

  /** A draft of nothing but who, what on the criteria, and in which category. */
  public Draft(
      Nominee nominee,
      Nominator nominator,
      List<Statement> statements,
      List<String> evidenceLinks,
      Language language,
      String category) {
    this(
        Map.of(
            DraftText.NOMINEE_NAME, nominee.name(),
            DraftText.NOMINEE_ROLE, nominee.role(),
            DraftText.NOMINEE_COMPANY, nominee.company(),
            DraftText.NOMINEE_COUNTRY, nominee.country(),
            DraftText.NOMINEE_EMAIL, nominee.email(),
            DraftText.NOMINATOR_NAME, nominator.name(),
            DraftText.NOMINATOR_ORGANISATION, nominator.organisation(),
            DraftText.NOMINATOR_EMAIL, nominator.email(),
            DraftText.NOMINATOR_RELATION, nominator.relation(),
            DraftText.CATEGORY, category),
        nominee.language(),
        statements,
        List.of(),
        evidenceLinks,
        language);
  }

  /** The same draft with answers to the edition's own questions. */
  public Draft withAnswers(List<FormAnswer> given) {
    return new Draft(texts, nomineeLanguage, statements, given, evidenceLinks, language);
  }

  /**
   * What of the draft is asked of who nominates: where nominees write the statements, why and no
   * statement, elsewhere statements and no word of why. Nothing else that somebody nominates with
   * is kept.
   */
  public Draft askedOfNominators(boolean nomineesWrite) {
    if (nomineesWrite) {
      return withStatements(List.of());
    }
    var asked = new EnumMap<DraftText, String>(DraftText.class);
    asked.putAll(texts);
    asked.remove(DraftText.WHY);
    return new Draft(asked, nomineeLanguage, statements, answers, evidenceLinks, language);
  }

  /** The same draft with other statements. */
  public Draft withStatements(List<Statement> others) {
    return new Draft(texts, nomineeLanguage, others, answers, evidenceLinks, language);
  }

  /** Those of these criteria on which nothing is said. */
  public List<String> unwritten(List<String> criteria) {
    var said =
        statements.stream().filter(one -> !one.text().isBlank()).map(Statement::criterion).toList();
    return criteria.stream().filter(criterion -> !said.contains(criterion)).toList();
  }

  /** What is written in a text; empty while nothing is. */
  public String text(DraftText text) {
    return texts.getOrDefault(text, "");
  }

  /** Who is nominated. */
  public Nominee nominee() {
    return new Nominee(
        text(DraftText.NOMINEE_NAME),
        text(DraftText.NOMINEE_ROLE),
        text(DraftText.NOMINEE_COMPANY),
        text(DraftText.NOMINEE_COUNTRY),
        text(DraftText.NOMINEE_EMAIL),
        nomineeLanguage);
  }

  /** Who nominates. */
  public Nominator nominator() {
    return new Nominator(
        text(DraftText.NOMINATOR_NAME),
        text(DraftText.NOMINATOR_ORGANISATION),
        text(DraftText.NOMINATOR_EMAIL),
        text(DraftText.NOMINATOR_RELATION));
  }
}
