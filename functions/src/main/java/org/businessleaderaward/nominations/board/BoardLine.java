package org.businessleaderaward.nominations.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.TableWords;
import org.businessleaderaward.nominations.domain.AnswerText;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.programme.Edition;

/**
 * The cells of a {@link BoardTable} in the language of whoever reads it. Countries and languages
 * are codes, and times are in UTC, in every language.
 */
record BoardLine(Edition edition, Marks marks, Language language) {
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "status",
          "nominee",
          "nominee_email",
          "company",
          "country",
          "category",
          "language",
          "nominator",
          "organisation",
          "nominator_email",
          "submitted_at",
          "nominee_answer",
          "entered",
          "mail_came_back");

  /** What becomes of a nominee's answer. */
  private enum NomineeReply {
    AGREED,
    WAITING,
    ASKED_ANEW
  }

  /** The names of the columns, and the edition's own questions. */
  Stream<String> heading() {
    return Stream.concat(
        COLUMNS.stream().map(column -> TableWords.column(column, language)),
        edition.formQuestions().stream().map(asked -> asked.question().in(language)));
  }

  /** Those of a nomination, with what was answered to the edition's own questions. */
  Stream<String> of(SoughtRow listed, List<FormAnswer> answers) {
    return Stream.concat(
        of(listed.row()),
        edition.formQuestions().stream().map(asked -> AnswerText.of(asked, answers, language)));
  }

  private Stream<String> of(BoardRow row) {
    var who = row.who();
    return Stream.of(
        row.reference(),
        TableWords.constant("status", row.status(), language),
        who.nominee(),
        who.nomineeEmail(),
        who.company(),
        who.country(),
        edition.category(row.category()).map(category -> category.name().in(language)).orElse(""),
        who.nominee().isEmpty() ? "" : row.language().name(),
        who.nominator(),
        who.organisation(),
        who.nominatorEmail(),
        Objects.requireNonNull(row.submittedAt(), "a draft is on no board").toString(),
        answer(row),
        row.entered() == null ? "" : TableWords.constant("entered", row.entered(), language),
        returned(row));
  }

  private String answer(BoardRow row) {
    if (row.agreed()) {
      return TableWords.constant("answer", NomineeReply.AGREED, language);
    }
    if (!row.waiting()) {
      return "";
    }
    var waiting = row.lapsed() ? NomineeReply.ASKED_ANEW : NomineeReply.WAITING;
    return TableWords.constant("answer", waiting, language);
  }

  /** Of whom the last mail came back. */
  private String returned(BoardRow row) {
    return marks.returned(row).stream()
        .map(mail -> TableWords.constant("returned", mail.person(), language))
        .collect(Collectors.joining(" / "));
  }
}
