package org.businessleaderaward.jury.domain;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Elections as the literature writes them, such as {@code 8 acdb} or {@code 18 ac,d,b}. */
record Election(List<String> finalists, List<Ordering> orderings) {

  /**
   * How a juror puts those whom the juror judged; the greater number stands above.
   *
   * @param scores who is not in it was not judged
   */
  record Ordering(Map<String, Integer> scores) {
    boolean judges(String one, String other) {
      return scores.containsKey(one) && scores.containsKey(other);
    }

    boolean prefers(String one, String other) {
      return judges(one, other) && scores.getOrDefault(one, 0) > scores.getOrDefault(other, 0);
    }
  }

  /** Tries a claim on a thousand of two to six finalists and one to nine jurors, with ties. */
  static void forEveryElection(Consumer<Election> claim) {
    qt().withExamples(1000)
        .forAll(longs().all())
        .checkAssert(seed -> claim.accept(random(new Random(seed))));
  }

  private static Election random(Random random) {
    var finalists =
        IntStream.rangeClosed(1, 2 + random.nextInt(5)).mapToObj(i -> "finalist-" + i).toList();
    var orderings = new ArrayList<Ordering>();
    for (int left = 1 + random.nextInt(9); left > 0; left--) {
      var scores = new TreeMap<String, Integer>();
      for (var finalist : finalists) {
        if (random.nextInt(6) > 0) {
          scores.put(finalist, random.nextInt(5));
        }
      }
      orderings.add(new Ordering(scores));
    }
    return new Election(finalists, orderings);
  }

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
    int size = finalists.size();
    var preferred = new int[size][size];
    var compared = new int[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        var first = finalists.get(one);
        var second = finalists.get(other);
        preferred[one][other] =
            (int) orderings.stream().filter(o -> o.prefers(first, second)).count();
        compared[one][other] =
            one == other
                ? 0
                : (int) orderings.stream().filter(o -> o.judges(first, second)).count();
      }
    }
    return new PairwiseMatrix(finalists, preferred, compared);
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
