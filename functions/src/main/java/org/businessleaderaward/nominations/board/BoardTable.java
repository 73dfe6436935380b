package org.businessleaderaward.nominations.board;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainCell;
import org.businessleaderaward.nominations.domain.AnswerText;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Part of the board as a table to take along: RFC 4180, in UTF-8, one nomination to a line. No cell
 * of it begins a formula. What an edition asked besides is in a column for each question.
 *
 * @param text the lines, in the first part with their heading
 * @param next the cursor to go on from; null with the last part
 */
record BoardTable(String text, @Nullable String next) {
  /** The most lines of a part, so that an answer stays far below what a function may answer. */
  static final int MOST_LINES = 1_000;

  /**
   * The most lines of a part in which answers stand: they are read from so many nominations, by one
   * question to the store.
   */
  static final int MOST_WITH_ANSWERS = 100;

  /** From how many characters on a part of answers takes no further line. */
  private static final int LONG = 500_000;

  private static final List<String> HEADER =
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

  /**
   * A part of the table of an edition.
   *
   * @param lines what may stand in it; the last of which there is room for ends the part
   * @param answers what was answered to the edition's own questions, by the nomination
   * @param marks what does not stand in the lines themselves
   * @param cursor the cursor to go on from after a line; empty after the last of all
   */
  static BoardTable of(
      Edition edition,
      List<SoughtRow> lines,
      Map<String, List<FormAnswer>> answers,
      Marks marks,
      boolean withHeading,
      Function<SoughtRow, Optional<String>> cursor) {
    var text = new StringWriter();
    String next = null;
    try (var printer = CSVFormat.RFC4180.print(text)) {
      if (withHeading) {
        print(printer, Stream.concat(HEADER.stream(), questions(edition)));
      }
      for (var listed : lines) {
        var said = answers.getOrDefault(listed.row().id(), List.of());
        print(printer, Stream.concat(line(edition, listed, marks), answered(edition, said)));
        next = cursor.apply(listed).orElse(null);
        if (text.getBuffer().length() > LONG) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BoardTable(text.toString(), next);
  }

  private static void print(CSVPrinter printer, Stream<String> cells) throws IOException {
    printer.printRecord(cells.map(PlainCell::of).toList());
  }

  private static Stream<String> questions(Edition edition) {
    return edition.formQuestions().stream().map(asked -> asked.question().in(Language.EN));
  }

  private static Stream<String> answered(Edition edition, List<FormAnswer> answers) {
    return edition.formQuestions().stream()
        .map(asked -> AnswerText.of(asked, answers, Language.EN));
  }

  private static String answer(BoardRow row) {
    if (row.agreed()) {
      return "AGREED";
    }
    if (!row.waiting()) {
      return "";
    }
    return row.lapsed() ? "ASKED_ANEW" : "WAITING";
  }

  private static String came(BoardRow row) {
    var entered = row.entered();
    return entered == null ? "" : entered.name();
  }

  /** Of whom the last mail came back. */
  private static String returned(List<ReturnedMail> mails) {
    return mails.stream().map(mail -> mail.person().name()).collect(Collectors.joining(" "));
  }

  private static Stream<String> line(Edition edition, SoughtRow listed, Marks marks) {
    var row = listed.row();
    var who = row.who();
    return Stream.of(
        row.reference(),
        row.status().name(),
        who.nominee(),
        who.nomineeEmail(),
        who.company(),
        who.country(),
        edition
            .category(row.category())
            .map(category -> category.name().in(Language.EN))
            .orElse(""),
        who.nominee().isEmpty() ? "" : row.language().name(),
        who.nominator(),
        who.organisation(),
        who.nominatorEmail(),
        Objects.requireNonNull(row.submittedAt(), "a draft is on no board").toString(),
        answer(row),
        came(row),
        returned(marks.returned(row)));
  }
}
