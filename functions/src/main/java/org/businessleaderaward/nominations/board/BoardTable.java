package org.businessleaderaward.nominations.board;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainCell;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Part of the board as a table to take along: RFC 4180, in UTF-8, one nomination to a line. No cell
 * of it begins a formula.
 *
 * @param text the lines, in the first part with their heading
 * @param next the cursor to go on from; null with the last part
 */
record BoardTable(String text, @Nullable String next) {
  /** The most lines of a part, so that an answer stays far below what a function may answer. */
  static final int MOST_LINES = 1_000;

  private static final String[] HEADER = {
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
    "entered"
  };

  /** A part of the table of an edition. */
  static BoardTable of(
      Edition edition, List<SoughtRow> lines, boolean withHeading, @Nullable String next) {
    var text = new StringWriter();
    var format =
        withHeading ? CSVFormat.RFC4180.builder().setHeader(HEADER).get() : CSVFormat.RFC4180;
    try (var printer = format.print(text)) {
      for (var listed : lines) {
        printer.printRecord(line(edition, listed).map(PlainCell::of).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BoardTable(text.toString(), next);
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

  private static Stream<String> line(Edition edition, SoughtRow listed) {
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
        came(row));
  }
}
