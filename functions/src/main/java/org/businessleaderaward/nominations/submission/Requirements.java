package org.businessleaderaward.nominations.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.Completeness;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.FileAnswers;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;

/** What each version of a nomination has to have, whoever puts it on record. */
final class Requirements {
  private Requirements() {}

  /** Everything that an edition asks for and that is missing or cannot be used. */
  static List<UserError> missing(Edition edition, Draft content) {
    var criteria =
        edition.nomineesWrite()
            ? List.<String>of()
            : edition.criteria().stream().map(Criterion::id).toList();
    return new Completeness(
            criteria, edition.categoryIds(), edition.formQuestions(), MailAddress::isPlausible)
        .flaws(content).stream().map(NominationRefusal::of).toList();
  }

  /**
   * The same with the files that its own questions want. An officer enters no files: what was sent
   * on paper or told is not held to them, nor what a nominator changes of it.
   */
  static List<UserError> missing(Edition edition, Nomination nomination) {
    var errors = new ArrayList<>(missing(edition, nomination.content()));
    if (nomination.entered().isEmpty()) {
      FileAnswers.missing(edition.formQuestions(), answered(nomination))
          .forEach(flaw -> errors.add(NominationRefusal.of(flaw)));
    }
    return errors;
  }

  private static Set<String> answered(Nomination nomination) {
    return nomination.evidenceFiles().stream()
        .flatMap(EvidenceFile::answer)
        .map(FormAnswer::question)
        .collect(Collectors.toSet());
  }

  /** That the nominee may not be written to; empty when they may. */
  static List<UserError> unallowed(boolean allowsContact) {
    return allowsContact
        ? List.of()
        : List.of(
            UserError.at("REQUIRED", "Allow that the nominee is written to.", "allowsContact"));
  }

  /** That it is not declared to be true; empty when it is. */
  static List<UserError> undeclared(boolean declaresAccuracy) {
    return declaresAccuracy
        ? List.of()
        : List.of(
            UserError.at("REQUIRED", "Declare that what is said is true.", "declaresAccuracy"));
  }
}
