package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elections as the literature writes them, such as {@code 8 acdb} or {@code 18 ac,d,b}. */
record Election(List<String> finalists, List<Ordering> orderings) {

  /** Strict orderings, most preferred first: a count and the letters. */
  static Election of(String... groups) {
    return weak(
        Arrays.stream(groups)
            .map(
                group -> {
                  var parts = group.split(" ", 2);
                  return parts[0] + " " + String.join(",", letters(parts[1]));
                })
            .toArray(String[]::new));
  }

  /** Orderings with ties: letters that stand together are even; who is left out was not judged. */
  static Election weak(String... groups) {
    var orderings = new ArrayList<Ordering>();
    for (var group : groups) {
      var parts = group.split(" ", 2);
      var ranks = List.of(parts[1].split(",", -1));
      Map<String, Integer> scores = new LinkedHashMap<>();
      for (int rank = 0; rank < ranks.size(); rank++) {
        for (var letter : letters(ranks.get(rank))) {
          scores.put(letter, ranks.size() - rank);
        }
      }
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        orderings.add(new Ordering(scores));
      }
    }
    var finalists =
        orderings.stream().flatMap(o -> o.scores().keySet().stream()).distinct().sorted().toList();
    return new Election(finalists, orderings);
  }

  private static List<String> letters(String word) {
    return word.chars().mapToObj(Character::toString).toList();
  }

  PairwiseMatrix matrix() {
    return PairwiseMatrix.count(finalists, orderings);
  }

  BeatPaths paths() {
    return BeatPaths.of(matrix());
  }

  /** Those whom nobody beats. */
  List<String> winners() {
    var paths = paths();
    return finalists.stream()
        .filter(one -> finalists.stream().noneMatch(rival -> paths.beats(rival, one)))
        .toList();
  }

  /** Who beats whom, such as {@code ab} where a beats b. */
  List<String> beaten() {
    var paths = paths();
    var beaten = new ArrayList<String>();
    for (var one : finalists) {
      for (var other : finalists) {
        if (paths.beats(one, other)) {
          beaten.add(one + other);
        }
      }
    }
    return beaten;
  }
}
