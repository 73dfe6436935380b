package org.businessleaderaward.nominations.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * All that was submitted to an edition: searched, filtered, ordered and counted over rows in
 * memory, so that the store is asked only for what has changed. A row may be a moment late.
 */
final class NominationBoard {
  private final Rows rows;
  private final ReturnedMails mails;
  private final Nominations nominations;

  NominationBoard(Rows rows, ReturnedMails mails, Nominations nominations) {
    this.rows = rows;
    this.mails = mails;
    this.nominations = nominations;
  }

  /**
   * Which of an edition's nominations are wanted.
   *
   * @param edition id of the edition
   * @param fit which of them
   * @param order in which order
   */
  record Wanted(String edition, BoardFilter fit, BoardOrder order) {}

  /** A page of what was found, and how many were found. */
  record Found(
      List<Connection.Edge<NominationRow>> edges, Connection.PageInfo pageInfo, int total) {}

  /**
   * Where a nomination stands among what was found.
   *
   * @param number its number, from 1
   * @param total how many there are
   * @param previous identifier of the one before; null at the first
   * @param next identifier of the one after; null at the last
   */
  record Place(int number, int total, @Nullable String previous, @Nullable String next) {}

  /** How many there are of something. */
  record Count(String value, int count) {}

  /**
   * How many there are of what.
   *
   * @param drafts begun and not submitted
   * @param total submitted, whatever became of it
   * @param days by the day on which it was submitted, in the edition's time zone
   */
  record Numbers(
      int drafts,
      int total,
      List<Count> statuses,
      List<Count> categories,
      List<Count> countries,
      List<Count> languages,
      List<Count> flags,
      List<Count> days) {}

  /**
   * A page of what is wanted.
   *
   * @throws Refusal with {@code BAD_REQUEST} when the cursor is of something else
   */
  Found find(Wanted wanted, PageRequest page, Instant now) {
    var marks = marks(wanted.edition(), now);
    var found = found(marks, wanted);
    int from = page.after().map(cursor -> after(marks.all(), found, wanted, cursor)).orElse(0);
    int to = Math.min(found.size(), from + page.first());
    var connection =
        Connection.of(
            found.subList(from, to),
            listed -> Cursor.write(wanted.toString(), listed.row().id()),
            to < found.size(),
            page.after().isPresent());
    var shown = connection.map(listed -> NominationRow.of(listed, marks));
    return new Found(shown.edges(), shown.pageInfo(), found.size());
  }

  /**
   * A part of the table of what is wanted, in a language.
   *
   * @throws Refusal with {@code BAD_REQUEST} when the cursor is of something else
   */
  BoardTable table(
      Edition edition, Language language, Wanted wanted, Optional<String> after, Instant now) {
    var marks = marks(wanted.edition(), now);
    var found = found(marks, wanted);
    int from = after.map(cursor -> after(marks.all(), found, wanted, cursor)).orElse(0);
    int most =
        edition.formQuestions().isEmpty() ? BoardTable.MOST_LINES : BoardTable.MOST_WITH_ANSWERS;
    var lines = found.subList(from, Math.min(found.size(), from + most));
    return BoardTable.of(
        new BoardLine(edition, marks, language),
        lines,
        answers(edition, lines),
        after.isEmpty(),
        listed ->
            listed.equals(found.getLast())
                ? Optional.empty()
                : Optional.of(Cursor.write(wanted.toString(), listed.row().id())));
  }

  private Map<String, List<FormAnswer>> answers(Edition edition, List<SoughtRow> lines) {
    if (edition.formQuestions().isEmpty()) {
      return Map.of();
    }
    var ids = lines.stream().map(listed -> listed.row().id()).toList();
    return nominations.findSubmitted(edition.id(), ids).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, found -> found.getValue().dossier().answersRead()));
  }

  /** What comes after the one that a cursor names, also when that one is not wanted any more. */
  private static int after(AllRows all, List<SoughtRow> found, Wanted wanted, String cursor) {
    var order = wanted.order().comparator();
    var last =
        Cursor.read(wanted.toString(), cursor)
            .flatMap(
                id ->
                    all.in(wanted.order()).stream()
                        .filter(listed -> listed.row().id().equals(id))
                        .findFirst())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Code.BAD_REQUEST, "after is not a cursor of this connection"));
    return (int) found.stream().takeWhile(listed -> order.compare(listed, last) <= 0).count();
  }

  /** Where a nomination stands among what is wanted; empty when it is not. */
  Optional<Place> place(Wanted wanted, String nomination, Instant now) {
    var found = found(marks(wanted.edition(), now), wanted);
    return IntStream.range(0, found.size())
        .filter(at -> found.get(at).row().id().equals(nomination))
        .mapToObj(
            at ->
                new Place(
                    at + 1,
                    found.size(),
                    at == 0 ? null : found.get(at - 1).row().id(),
                    at + 1 == found.size() ? null : found.get(at + 1).row().id()))
        .findFirst();
  }

  /** How many there are of what in an edition. */
  Numbers numbers(Edition edition, Instant now) {
    var marks = marks(edition.id(), now);
    var shown =
        marks.all().in(BoardOrder.OLDEST).stream()
            .map(listed -> NominationRow.of(listed, marks))
            .toList();
    return new Numbers(
        marks.all().drafts(),
        shown.size(),
        counts(shown, row -> List.of(row.status().name())),
        counts(shown, row -> row.category() == null ? List.of() : List.of(row.category())),
        counts(shown, row -> row.country().isEmpty() ? List.of() : List.of(row.country())),
        counts(
            shown, row -> row.nomineeName().isEmpty() ? List.of() : List.of(row.language().name())),
        counts(shown, row -> row.flags().stream().map(BoardFlag::name).toList()),
        counts(
            shown,
            row -> List.of(LocalDate.ofInstant(row.submittedAt(), edition.timeZone()).toString())));
  }

  private static List<Count> counts(
      List<NominationRow> rows, Function<NominationRow, List<String>> values) {
    Map<String, Long> counted =
        rows.stream()
            .flatMap(row -> values.apply(row).stream())
            .map(Objects::requireNonNull)
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    return counted.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue().intValue()))
        .toList();
  }

  /** Mails about a nomination that came back. */
  List<ReturnedMail> returned(String edition, String nomination, Instant now) {
    return mails.of(edition, now).getOrDefault(nomination, List.of());
  }

  private Marks marks(String edition, Instant now) {
    return new Marks(rows.of(edition, now), mails.of(edition, now));
  }

  private static List<SoughtRow> found(Marks marks, Wanted wanted) {
    return wanted.fit().among(marks.all().in(wanted.order()), marks);
  }
}
