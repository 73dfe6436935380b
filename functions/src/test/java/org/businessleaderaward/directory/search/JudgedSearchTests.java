package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches with judged answers ({@code directory/judged.json}), ten in each language, written from
 * the entries. How well the first ten answers are ordered is told by nDCG@10 (Järvelin and
 * Kekäläinen 2002, with the gains 2^grade - 1 of Burges and others 2005).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedSearchTests {
  private static final int SHOWN = 10;
  private static final double GOAL = 0.9;

  private final List<Judged> all = read();
  private IndexedDirectory directory;

  private record Judged(String language, String text, Map<String, Integer> relevant) {}

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void ordersAnswersAsTheyWereJudged() throws IOException {
    var byLanguage =
        all.stream()
            .collect(
                Collectors.groupingBy(Judged::language, Collectors.averagingDouble(this::ndcg)));
    double mean = all.stream().mapToDouble(this::ndcg).average().orElse(0);
    var said =
        String.format(
            Locale.ROOT,
            "%.3f (%s)",
            mean,
            byLanguage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> String.format(Locale.ROOT, "%s %.3f", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")));
    Files.writeString(Path.of("target", "judged.txt"), all.size() + " judged searches: " + said);
    var worst =
        all.stream()
            .filter(judged -> ndcg(judged) < GOAL)
            .sorted(Comparator.comparingDouble(this::ndcg))
            .map(judged -> judged.text() + " -> " + directory.found(judged.text()))
            .toList();
    assertThat(mean).as(said + "\n" + String.join("\n", worst)).isGreaterThanOrEqualTo(GOAL);
    assertThat(byLanguage.values()).as(said).allMatch(each -> each >= GOAL - 0.1);
  }

  @Test
  void hasTenSearchesInEachLanguageForEntriesThatThereAre() {
    var byLanguage = all.stream().collect(Collectors.groupingBy(Judged::language));
    assertThat(byLanguage.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Language.values()).map(Language::tag).toList());
    assertThat(byLanguage.values()).allMatch(each -> each.size() >= 10);
    assertThat(all.stream().flatMap(judged -> judged.relevant().keySet().stream()))
        .allSatisfy(id -> assertThat(directory.entries.find(id)).as(id).isPresent());
  }

  @Test
  void wouldSeeAWorseOrder() {
    var judged = new Judged("en", "", Map.of("a", 3, "b", 1));
    assertThat(ndcg(judged, List.of("a", "b"))).isEqualTo(1);
    assertThat(ndcg(judged, List.of("b", "a"))).isBetween(0.6, 0.9);
    assertThat(ndcg(judged, List.of("x", "y"))).isZero();
  }

  private double ndcg(Judged judged) {
    return ndcg(judged, directory.found(judged.text()));
  }

  private static double ndcg(Judged judged, List<String> found) {
    var gains = new ArrayList<Integer>();
    found.stream().limit(SHOWN).forEach(id -> gains.add(judged.relevant().getOrDefault(id, 0)));
    var ideal = judged.relevant().values().stream().sorted(Comparator.reverseOrder()).toList();
    return dcg(gains) / dcg(ideal);
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(SHOWN, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private static List<Judged> read() {
    try (var in = JudgedSearchTests.class.getResourceAsStream("/directory/judged.json")) {
      return JsonMapper.shared()
          .readTree(Objects.requireNonNull(in))
          .valueStream()
          .map(
              node -> {
                var relevant = new HashMap<String, Integer>();
                node.path("relevant")
                    .properties()
                    .forEach(
                        each ->
                            relevant.put(
                                EntryId.read(each.getKey()).orElseThrow(),
                                each.getValue().intValue()));
                return new Judged(
                    node.path("language").stringValue(), node.path("text").stringValue(), relevant);
              })
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
