package org.businessleaderaward.nominations.board;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.businessleaderaward.language.PlainCell;
import org.businessleaderaward.nominations.domain.FormAnswer;
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

  /**
   * A part of a table.
   *
   * @param line how a nomination is written
   * @param listed what may stand in it; the last of which there is room for ends the part
   * @param answers what was answered to the edition's own questions, by the nomination
   * @param cursor the cursor to go on from after a line; empty after the last of all
   */
  static BoardTable of(
      BoardLine line,
      List<SoughtRow> listed,
      Map<String, List<FormAnswer>> answers,
      boolean withHeading,
      Function<SoughtRow, Optional<String>> cursor) {
    var text = new StringWriter();
    String next = null;
    try (var printer = CSVFormat.RFC4180.print(text)) {
      if (withHeading) {
        print(printer, line.heading());
      }
      for (var one : listed) {
        print(printer, line.of(one, answers.getOrDefault(one.row().id(), List.of())));
        next = cursor.apply(one).orElse(null);
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
}
