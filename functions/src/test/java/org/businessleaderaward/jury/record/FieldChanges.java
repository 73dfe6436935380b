package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotForm;
import org.businessleaderaward.jury.record.JsonChanges.Change;

/**
 * One change in each field within a record's composite values, as {@code docs/record-format.md}
 * writes them (steps 1.2 to 1.10): each sign and x of a point, each scalar, each number.
 */
final class FieldChanges {
  private static final int HASH = 32;
  private static final int RATED_AT = 120;
  private static final List<Field> SUM = joined(Stream.of(point("A"), point("B")));
  private static final List<Field> PART =
      joined(Stream.of(point("M"), point("U"), point("V"), scalar("z")));
  private static final List<Field> KNOWLEDGE = joined(Stream.of(point("R"), scalar("z")));
  private static final List<Field> OPTION =
      joined(
          Stream.of(
              point("alpha"),
              point("beta"),
              point("a0"),
              point("b0"),
              point("a1"),
              point("b1"),
              scalar("c0"),
              scalar("z0"),
              scalar("z1")));
  private static final List<Field> ONE =
      joined(Stream.of(point("U of one"), point("V of one"), scalar("z of one")));

  private final List<Named> changes = new ArrayList<>();

  private FieldChanges() {}

  private record Field(String name, int bytes) {}

  /**
   * A change, and of what.
   *
   * @param field what is changed
   * @param change other digits
   */
  record Named(String field, Change change) {}

  private static List<Field> point(String name) {
    return List.of(new Field(name + ", sign", 1), new Field(name + ", x", 32));
  }

  private static List<Field> scalar(String name) {
    return List.of(new Field(name, 32));
  }

  private static List<Field> joined(Stream<List<Field>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  /** The names of all fields that a record of several ballots and trustees has. */
  static List<String> names() {
    var names = new ArrayList<String>();
    joined(Stream.of(point("key"), scalar("keyHash"), scalar("seat")))
        .forEach(one -> names.add("rule: " + one.name()));
    joined(Stream.of(point("C"), point("P"), KNOWLEDGE))
        .forEach(one -> names.add("key: " + one.name()));
    joined(Stream.of(head(1), OPTION, ONE)).forEach(one -> names.add("ballot: " + one.name()));
    SUM.forEach(one -> names.add("sum: " + one.name()));
    PART.forEach(one -> names.add("part: " + one.name()));
    names.addAll(List.of("board: receipt", "board: head", "count: seed"));
    return names;
  }

  /** All changes of a record. */
  static List<Named> of(VoteRecord record) {
    var all = new FieldChanges();
    all.rule(record.rule());
    all.key(record);
    var form = record.rule().form();
    var board = record.board();
    // Ballots have the same fields: of one of those that rate most finalists.
    var most = Collections.max(board.ballots(), Comparator.comparingInt(String::length));
    var place = List.<Object>of("ballots", board.ballots().indexOf(most));
    all.one(place, "ballot", most, ballot(most, form));
    all.each(List.of("receipts"), "board", board.receipts(), digits -> scalar("receipt"));
    all.one(List.of("head"), "board", board.head(), scalar("head"));
    var count = record.count();
    for (int at = 0; at < count.sums().size(); at++) {
      all.one(List.of("sums", at, "sum"), "sum", count.sums().get(at).sum(), SUM);
    }
    for (int at = 0; at < count.decryptions().size(); at++) {
      var parts = count.decryptions().get(at).parts();
      all.each(List.of("decryptions", at, "parts"), "part", parts, digits -> PART);
    }
    all.one(List.of("seed"), "count", count.seed(), scalar("seed"));
    return all.changes;
  }

  private void rule(VoteRule rule) {
    one(List.of("rule", "key"), "rule", rule.trustees().key(), point("key"));
    one(List.of("rule", "keyHash"), "rule", rule.trustees().keyHash(), scalar("keyHash"));
    each(List.of("rule", "roll"), "rule", rule.jury().roll(), digits -> scalar("seat"));
  }

  private void key(VoteRecord record) {
    var trustees = record.key().trustees();
    for (int at = 0; at < trustees.size(); at++) {
      var path = List.<Object>of("key", "trustees", at);
      var trustee = trustees.get(at);
      each(with(path, "commitments"), "key", trustee.commitments(), digits -> point("C"));
      one(with(path, "sharesKey"), "key", trustee.sharesKey(), point("P"));
      one(with(path, "proof"), "key", trustee.proof(), KNOWLEDGE);
    }
  }

  private static List<Field> head(int rated) {
    var fields =
        new ArrayList<>(
            List.of(
                new Field("format", 8),
                new Field("rule", HASH),
                new Field("id", 16),
                new Field("version", 4),
                new Field("many", 1)));
    IntStream.range(0, rated).forEach(i -> fields.add(new Field("rated", 1)));
    return fields;
  }

  private static List<Field> ballot(String digits, BallotForm form) {
    int rated = Integer.parseInt(digits.substring(RATED_AT, RATED_AT + 2), 16);
    var fields = new ArrayList<>(head(rated));
    int contests = form.contests(IntStream.range(0, rated).boxed().toList()).size();
    for (int contest = 0; contest < contests; contest++) {
      for (int option = 0; option < form.options(); option++) {
        fields.addAll(OPTION);
      }
      fields.addAll(ONE);
    }
    return fields;
  }

  private void each(
      List<Object> path, String what, List<String> all, Function<String, List<Field>> fields) {
    for (int at = 0; at < all.size(); at++) {
      one(with(path, at), what, all.get(at), fields.apply(all.get(at)));
    }
  }

  /** The last digit of each field is another one. */
  private void one(List<Object> path, String what, String digits, List<Field> fields) {
    int end = 0;
    for (var field : fields) {
      end += 2 * field.bytes();
      int other = Character.digit(digits.charAt(end - 1), 16) ^ 1;
      var changed = digits.substring(0, end - 1) + "%x".formatted(other) + digits.substring(end);
      changes.add(new Named(what + ": " + field.name(), new Change(path, changed)));
    }
    if (end != digits.length()) {
      throw new IllegalStateException(path + " has other fields");
    }
  }

  private static List<Object> with(List<Object> path, Object step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
