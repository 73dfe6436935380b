package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.directory.documents.SearchTime;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTimeTests {
  private static final PageWindow TEN = new PageWindow(10, Optional.empty(), false);
  private static final String MISSPELT = "reintegraton of \"trafficked\" womn in Austri";

  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  /** A clock that goes on by a second each time somebody looks at it. */
  private static SearchTime secondsForEachLook(long most) {
    var looks = new AtomicLong();
    return new SearchTime(
        Duration.ofSeconds(most), () -> Duration.ofSeconds(looks.getAndIncrement()).toNanos());
  }

  /** Something that is looked for, and all that is found. */
  record Looked(String what, Function<DirectorySearch, Object> found) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Looked> all() {
    return Stream.of(
        new Looked("partnerships", SearchTimeTests::partnerships),
        new Looked(
            "organisations",
            search ->
                search.organisations(asked("united natons offise")).page().edges().stream()
                    .map(edge -> edge.node().id())
                    .toList()),
        new Looked(
            "typeahead",
            search ->
                search.typeahead(new Typeahead.Asked("unite", 10, Language.EN, Optional.empty()))),
        new Looked(
            "names",
            search ->
                search.match(List.of("Unted Nations Childrens Fund", "Sabre"), Optional.empty())),
        new Looked("a trial of synonyms", SearchTimeTests::trial));
  }

  private static List<Object> partnerships(DirectorySearch search) {
    var found = search.partnerships(asked(MISSPELT));
    var marked = found.highlights().orElseThrow();
    return List.of(
        found.totalCount(),
        found.didYouMean(),
        found.facets(),
        IndexedDirectory.ids(found),
        found.page().edges().stream()
            .map(edge -> marked.of(edge.node().partnership(), Language.EN))
            .toList());
  }

  private static SynonymTrial.Tried trial(DirectorySearch search) {
    var words = List.of("handbook", "felucca");
    var group = new SynonymGroup(SynonymTrial.UNSAVED, Language.EN, words);
    return search.tried(group, "felucca for parlamentarians", IndexedDirectory.NOW);
  }

  private static DirectorySearch.Asked asked(String text) {
    return new DirectorySearch.Asked(
        Optional.of(text),
        EntryFilter.NONE,
        Optional.empty(),
        Language.EN,
        TEN,
        true,
        true,
        IndexedDirectory.NOW);
  }

  @ParameterizedTest
  @MethodSource("all")
  void row51EndsASearchWhereverItsTimeIsOverAndNeverWithHalfAnAnswer(Looked looked) {
    var whole = looked.found().apply(directory.search);
    int refused = 0;
    while (refused < 10_000) {
      var search = directory.search.within(secondsForEachLook(refused));
      var refusal = catchThrowableOfType(Refusal.class, () -> looked.found().apply(search));
      if (refusal == null) {
        break;
      }
      assertThat(refusal.code()).isEqualTo(Refusal.Code.LIMIT_EXCEEDED);
      refused++;
    }
    assertThat(refused).as("places at which it is looked at the clock").isBetween(3, 9_999);
    var inTime = directory.search.within(secondsForEachLook(refused));
    assertThat(looked.found().apply(inTime)).isEqualTo(whole);
  }

  @Test
  void row51SearchesOfARequestShareItsTime() {
    var nanos = new AtomicLong();
    var time = new SearchTime(Duration.ofSeconds(5), nanos::get);
    time.during(() -> nanos.addAndGet(Duration.ofSeconds(3).toNanos()));
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(time.during(() -> "what is done between them takes none")).isNotEmpty();
    time.during(() -> nanos.addAndGet(Duration.ofSeconds(2).toNanos()));
    var search = directory.search.within(time);
    assertThatThrownBy(() -> search.partnerships(asked("handbook")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.LIMIT_EXCEEDED));
  }
}
