package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.nominations.board.Rows;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.nominations.told.DecisionBasis;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.LetterItem;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Cursor;

/**
 * The letters that wait: what is decided of each nomination and was not told to its people. They
 * follow from the board's rows and from what was told, so that a decision which is taken back
 * leaves no letter behind. A list may be a moment late; what is sent is looked at anew.
 */
final class WaitingLetters {
  private final Rows rows;
  private final DecisionLetters letters;

  WaitingLetters(Rows rows, DecisionLetters letters) {
    this.rows = rows;
    this.letters = letters;
  }

  /** All that wait in an edition, the nomination that came first at the beginning. */
  List<WaitingLetter> of(Edition edition, Instant now) {
    var onRecord = letters.all(edition.id(), now);
    return rows.of(edition.id(), now).submitted().stream()
        .filter(row -> !row.isErased())
        .flatMap(
            row ->
                waiting(
                    row,
                    Objects.requireNonNullElseGet(
                        onRecord.get(row.id()), () -> LetterItem.of(edition.id(), row.id())),
                    edition,
                    now))
        .toList();
  }

  private static Stream<WaitingLetter> waiting(
      BoardRow row, LetterItem letter, Edition edition, Instant now) {
    var basis = new DecisionBasis(row.id(), row.status(), row.duplicate(), row.agreed());
    return DecisionKind.of(basis, edition, now)
        .filter(kind -> kind.isNewsAfter(letter.told()))
        .map(kind -> WaitingLetter.of(row, kind, letter, row.version()))
        .stream();
  }

  /**
   * A page of those of a kind.
   *
   * @throws Refusal with {@code BAD_REQUEST} when the cursor is of something else
   */
  Connection<WaitingLetter> page(
      Edition edition, DecisionKind kind, PageRequest wanted, Instant now) {
    var all = of(edition, now).stream().filter(letter -> letter.kind() == kind).toList();
    var query = "letters " + edition.id() + " " + kind;
    int from = wanted.after().map(cursor -> after(all, query, cursor)).orElse(0);
    int to = Math.min(all.size(), from + wanted.first());
    return Connection.of(
        all.subList(from, to),
        letter -> Cursor.write(query, letter.place()),
        to < all.size(),
        wanted.after().isPresent());
  }

  private static int after(List<WaitingLetter> all, String query, String cursor) {
    var last =
        Cursor.read(query, cursor)
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Code.BAD_REQUEST, "after is not a cursor of this connection"));
    return (int) all.stream().takeWhile(letter -> letter.place().compareTo(last) <= 0).count();
  }
}
