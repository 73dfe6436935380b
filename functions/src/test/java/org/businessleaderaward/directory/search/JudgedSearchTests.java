package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches with judged answers: ten in each language by those who made the search ({@code
 * directory/judged.json}), and sixty in each by people who knew only the report and the entries'
 * texts ({@code directory/judged-outside.json}). Of the latter fifty in each language were seen by
 * those who worked on the search; the others are only measured, and no report of a failure shows
 * one. Who wrote which, and who saw what, is said in {@code docs/decisions/directory-search.md}.
 * How well the first ten answers are ordered is told by nDCG@10 (Järvelin and Kekäläinen 2002, with
 * the gains 2^grade - 1 of Burges and others 2005), and success at 1 is the share of searches whose
 * first answer has a grade of 2 or 3. Plain BM25 over the same words is measured beside it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedSearchTests {
  private static final int SHOWN = 10;
  private static final double GOAL = 0.9;

  private static final double FIRST_GOAL = 0.85;

  private static final int RIGHT = 2;

  private final Searches own = new Searches("of our own", "own", read("judged.json"));
  private final List<Judged> outside = read("judged-outside.json");
  private final Searches seen =
      new Searches("from outside, seen", "seen", outside.stream().filter(Judged::seen).toList());
  private final Searches unseen =
      new Searches(
          "from outside, unseen", "unseen", outside.stream().filter(each -> !each.seen()).toList());
  private final List<Searches> all = List.of(own, seen, unseen);
  private IndexedDirectory directory;

  private record Judged(
      String language, String text, Map<String, Integer> relevant, boolean seen) {}

  private record Searches(String title, String key, List<Judged> judged) {}

  /** How well searches are answered. */
  private record Figures(double ndcg, double success, Map<String, Double> byLanguage) {
    @Override
    public String toString() {
      return byLanguage.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(each -> String.format(Locale.ROOT, "%s %.3f", each.getKey(), each.getValue()))
          .collect(Collectors.joining(", ", numbers() + " (", ")"));
    }

    private String numbers() {
      return String.format(Locale.ROOT, "nDCG@10 %.3f, success at 1 %.3f", ndcg, success);
    }
  }

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void ordersAnswersAsTheyWereJudged() throws IOException {
    var said = new ArrayList<String>();
    var reached = new HashMap<String, Figures>();
    for (var set : all) {
      var answered = figures(set, directory::found);
      reached.put(set.key(), answered);
      said.add(
          "%d searches %s: %s; plain BM25 %s; MiniSearch %s"
              .formatted(
                  set.judged().size(),
                  set.title(),
                  answered,
                  figures(set, this::plain).numbers(),
                  miniSearch(set)));
    }
    Files.write(Path.of("target", "judged.txt"), said);
    var figures = String.join("\n", said);
    var ours = Objects.requireNonNull(reached.get(own.key()));
    assertThat(ours.ndcg()).as(() -> figures + worst(own)).isGreaterThanOrEqualTo(GOAL);
    assertThat(ours.byLanguage().values()).as(figures).allMatch(each -> each >= GOAL - 0.1);
    var known = Objects.requireNonNull(reached.get(seen.key()));
    assertThat(known.ndcg()).as(() -> figures + worst(seen)).isGreaterThanOrEqualTo(GOAL);
    assertThat(known.success()).as(() -> figures + worst(seen)).isGreaterThanOrEqualTo(FIRST_GOAL);
    var unknown = Objects.requireNonNull(reached.get(unseen.key()));
    assertThat(unknown.ndcg()).as(figures).isGreaterThanOrEqualTo(GOAL);
    assertThat(unknown.success()).as(figures).isGreaterThanOrEqualTo(FIRST_GOAL);
  }

  @Test
  void findsSomethingForEachOfThem() {
    for (var set : List.of(own, seen)) {
      assertThat(set.judged())
          .as(set.title())
          .allSatisfy(
              judged -> assertThat(directory.found(judged.text())).as(judged.text()).isNotEmpty());
    }
    long nothing =
        unseen.judged().stream().filter(judged -> directory.found(judged.text()).isEmpty()).count();
    assertThat(nothing).as("searches %s that find nothing", unseen.title()).isZero();
  }

  @Test
  void hasAsManySearchesInEachLanguageForEntriesThatThereAre() {
    for (var set : all) {
      var judged = set.judged();
      var byLanguage = judged.stream().collect(Collectors.groupingBy(Judged::language));
      assertThat(byLanguage.keySet())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Language.values()).map(Language::tag).toList());
      assertThat(byLanguage.values()).allMatch(each -> each.size() == judged.size() / 6);
      assertThat(judged).allMatch(each -> each.relevant().values().stream().anyMatch(g -> g >= 2));
      assertThat(judged.stream().flatMap(each -> each.relevant().keySet().stream()))
          .allSatisfy(id -> assertThat(directory.entries.find(id)).as(id).isPresent());
    }
  }

  @Test
  void miniSearchAnsweredTheSameSearchesOfTheSameEntries() throws Exception {
    var madeFrom = MessageDigest.getInstance("SHA-256");
    for (var file :
        List.of(
            "/seed/directory.json", "/directory/judged.json", "/directory/judged-outside.json")) {
      try (var in = JudgedSearchTests.class.getResourceAsStream(file)) {
        madeFrom.update(Objects.requireNonNull(in).readAllBytes());
      }
    }
    assertThat(json("minisearch.json").path("madeFrom").stringValue())
        .as(
            "minisearch.json is of other entries or searches; make it anew: "
                + "npm --prefix bench/directory ci && node bench/directory/judged.mjs")
        .isEqualTo(HexFormat.of().formatHex(madeFrom.digest()));
  }

  @Test
  void wouldSeeAWorseOrder() {
    var judged = new Judged("en", "", Map.of("a", 3, "b", 1), true);
    assertThat(ndcg(judged, List.of("a", "b"))).isEqualTo(1);
    assertThat(ndcg(judged, List.of("b", "a"))).isBetween(0.6, 0.9);
    assertThat(ndcg(judged, List.of("x", "y"))).isZero();
    assertThat(isSuccess(judged, List.of("a", "b"))).isTrue();
    assertThat(isSuccess(judged, List.of("b", "a"))).isFalse();
    assertThat(isSuccess(judged, List.of())).isFalse();
  }

  private static Figures figures(Searches set, Function<String, List<String>> search) {
    var ndcg = new HashMap<String, List<Double>>();
    int successes = 0;
    for (var judged : set.judged()) {
      var found = search.apply(judged.text());
      ndcg.computeIfAbsent(judged.language(), _ -> new ArrayList<>()).add(ndcg(judged, found));
      successes += isSuccess(judged, found) ? 1 : 0;
    }
    return new Figures(
        mean(ndcg.values().stream().flatMap(List::stream).toList()),
        (double) successes / set.judged().size(),
        ndcg.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> mean(each.getValue()))));
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private String worst(Searches set) {
    return set.judged().stream()
        .filter(judged -> ndcg(judged, directory.found(judged.text())) < GOAL)
        .map(
            judged -> {
              var found = directory.found(judged.text());
              return "\n%.2f %s: %s, not %s"
                  .formatted(
                      ndcg(judged, found),
                      judged.text(),
                      found.subList(0, Math.min(5, found.size())),
                      judged.relevant());
            })
        .sorted()
        .collect(Collectors.joining());
  }

  /** What Lucene finds by any of the words, by its own measure of likeness and nothing else. */
  private List<String> plain(String text) {
    return directory.current.read(
        snapshot -> {
          var query = new BooleanQuery.Builder();
          query.add(
              new TermQuery(new Term(IndexFields.SORT, IndexFields.PARTNERSHIP)), Occur.FILTER);
          var words = new BooleanQuery.Builder();
          for (var word : new IndexTerms().different(IndexFields.WORDS, text, SHOWN)) {
            words.add(new TermQuery(new Term(IndexFields.WORDS, word)), Occur.SHOULD);
          }
          query.add(words.build(), Occur.MUST);
          var found = new ArrayList<String>();
          var usual = new IndexSearcher(snapshot.searcher().getIndexReader());
          for (var hit : usual.search(query.build(), SHOWN).scoreDocs) {
            found.add(snapshot.entry(hit.doc).id());
          }
          return found;
        });
  }

  /** What {@code bench/directory/judged.mjs} wrote of MiniSearch over the same entries. */
  private static String miniSearch(Searches set) {
    var figures = json("minisearch.json").path(set.key());
    return String.format(
        Locale.ROOT,
        "nDCG@10 %.3f, success at 1 %.3f",
        figures.path("ndcg").doubleValue(),
        figures.path("success").doubleValue());
  }

  private static boolean isSuccess(Judged judged, List<String> found) {
    return !found.isEmpty() && judged.relevant().getOrDefault(found.getFirst(), 0) >= RIGHT;
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

  private static List<Judged> read(String file) {
    return json(file)
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
                  node.path("language").stringValue(),
                  node.path("text").stringValue(),
                  relevant,
                  node.path("seen").booleanValue(true));
            })
        .toList();
  }

  private static JsonNode json(String file) {
    try (var in = JudgedSearchTests.class.getResourceAsStream("/directory/" + file)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
