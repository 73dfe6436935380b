package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.NomineeRules;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.domain.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to save. It may be half done as long as it is a draft; the texts are as
 * long as the nominator's may be at every save. Words are not counted: what has as many as it may
 * have needs more in some languages, and nobody is to cut what the nominator says.
 *
 * @param version of the translation that the officer saw; 0 of none
 * @param changes how often the nomination had been changed when the officer read it
 * @param savedAt when it was last saved when the officer read it; null where that is not said
 * @param given whether those who judge are to read it
 */
record WantedTranslation(
    String nomination,
    Language language,
    int version,
    int changes,
    @Nullable Instant savedAt,
    boolean given,
    String translator,
    List<Said> statements) {
  /**
   * What is said of a statement.
   *
   * @param holds whether what was translated before is right as well for the statement as it is now
   */
  record Said(String criterion, String text, boolean holds) {}

  /**
   * Whether the officer read what the nomination says now. What its nominee saves is no change of
   * it, so that where nominees write the officer has to say when it was saved.
   */
  boolean isOf(Nomination original, boolean nomineesWrite) {
    int changed = Objects.requireNonNull(original.receipt()).changes().size();
    return changed == changes
        && (savedAt == null ? !nomineesWrite : savedAt.equals(original.savedAt()));
  }

  /** Everything that is wrong with it; empty when it can be saved. */
  List<UserError> flaws(Nomination original) {
    if (language == original.language()) {
      return List.of(NominationRefusal.OWN_LANGUAGE.at("input", "language"));
    }
    var flaws = new ArrayList<UserError>();
    TextRules.line(translator, NomineeRules.LONGEST_NAME, "input", "translator")
        .map(NominationRefusal::of)
        .ifPresent(flaws::add);
    var seen = new HashSet<String>();
    for (var said : statements) {
      boolean isOfOne =
          original.statements().stream().anyMatch(one -> one.criterion().equals(said.criterion()));
      if (!isOfOne || !seen.add(said.criterion())) {
        flaws.add(NominationRefusal.NO_STATEMENT.at("input", "statements", said.criterion()));
      }
      TextRules.lines(
              said.text(), DraftRules.LONGEST_STATEMENT, "input", "statements", said.criterion())
          .map(NominationRefusal::of)
          .ifPresent(flaws::add);
    }
    if (given) {
      original.statements().stream()
          .filter(one -> !one.text().isBlank())
          .map(Statement::criterion)
          .filter(criterion -> of(criterion).map(Said::text).orElse("").isBlank())
          .map(each -> NominationRefusal.TRANSLATION_REQUIRED.at("input", "statements", each))
          .forEach(flaws::add);
    }
    return flaws;
  }

  private Optional<Said> of(String criterion) {
    return statements.stream().filter(one -> one.criterion().equals(criterion)).findFirst();
  }

  /**
   * What is said of each statement. A text that nobody touched is of the statement of which it was
   * made, unless somebody says that it holds.
   */
  List<TranslatedStatement> said(Nomination original, Optional<Translation> before) {
    return original.statements().stream()
        .flatMap(
            statement ->
                of(statement.criterion()).map(said -> said(said, statement, before)).stream())
        .toList();
  }

  private static TranslatedStatement said(
      Said said, Statement statement, Optional<Translation> before) {
    return before
        .flatMap(translation -> translation.of(statement.criterion()))
        .filter(known -> known.text().equals(said.text()) && !said.holds())
        .orElseGet(() -> TranslatedStatement.of(statement, said.text()));
  }
}
