package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search goes on to when it finds little, and says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelaxedSearchTests {
  private static final EntryFilter EGYPT = in("EG");

  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "companies trafficking, ALL",
    "zebra, ALL",
    "tourism code, ANY",
    "zebra tourism, ANY",
    "companies trafficking zebra, MOST",
    "giraffe zebra tourism, ANY",
    "zebra giraffe, ANY"
  })
  void asksForAllWordsThenMostThenAnyAndSaysWhich(String text, SearchText.Step step) {
    assertThat(page(text, EntryFilter.NONE, IndexedDirectory.first(5)).relaxed()).contains(step);
  }

  @Test
  void saysNothingOfStepsWithoutAText() {
    assertThat(page("", EntryFilter.NONE, IndexedDirectory.first(5)).relaxed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which companies gave a job to somebody who had been trafficked?",
        "Qui a organisé une exposition de tableaux faits par des enfants ?",
        "¿Qué hoteles enseñan a su personal a reconocer a las víctimas?",
        "Какие гостиницы учат своих сотрудников узнавать пострадавших?",
        "ما هي الفنادق التي تدرب موظفيها على التعرف إلى الضحايا؟",
        "哪些酒店培训员工识别受害人？"
      })
  void answersAWholeQuestion(String question) {
    assertThat(directory.found(question)).as(question).isNotEmpty();
  }

  @Test
  void goesOnToNoOtherStepWhereAFilterAloneLeavesNothing() {
    var found = page("companies trafficking", in("ZW"), IndexedDirectory.first(5));
    assertThat(found.totalCount()).isZero();
    assertThat(found.relaxed()).contains(SearchText.Step.ALL);
  }

  @Test
  void hasFirstWhatHasMoreOfTheWords() {
    assertThat(directory.found("tourism code").getFirst())
        .isEqualTo("partnership-india-safe-tourism-code-l");
    assertThat(directory.found("Pakistani authorities").subList(0, 2))
        .containsExactlyInAnyOrder(
            "partnership-joint-programme-pakistan-0", "partnership-joint-programmes-4");
  }

  /** What later steps make of the words puts nothing before what has all of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I.L.O. advice for employers",
        "O.I.T. et O.I.M. guide pour le patronat",
        "¿Dónde se entrega el galardón a los empresarios?",
        "где подать заявку на награду для предпринимателей",
        "ما المؤتمرت التي انعقدت في مصر؟",
        "نساء قائدات ضد تجارة البشر",
        "劳工组织跟企业合作了什么"
      })
  void leavesWhatHasAllWordsInTheOrderInWhichThatStepFoundIt(String text) {
    var found = page(text, EntryFilter.NONE, IndexedDirectory.first(50));
    assertThat(found.relaxed()).isPresent().get().isNotEqualTo(SearchText.Step.ALL);
    var withAll = withAllWords(text);
    assertThat(withAll).hasSizeLessThan(Narrowed.FEW);
    assertThat(IndexedDirectory.ids(found).subList(0, withAll.size())).isEqualTo(withAll);
  }

  private List<String> withAllWords(String text) {
    return directory.current.read(
        snapshot -> {
          var queries = new WordQueries(snapshot);
          var asked =
              AskedWords.of(
                  text, snapshot, UnknownWords.ofRequest(), snapshot.thesaurus(), queries);
          var reading =
              new SearchText().read(asked, Meanings.of(snapshot), queries).in(SearchText.Step.ALL);
          var partnerships = new Term(IndexFields.SORT, IndexFields.PARTNERSHIP);
          var query =
              new BooleanQuery.Builder()
                  .add(new TermQuery(partnerships), BooleanClause.Occur.FILTER)
                  .add(reading.query(_ -> true), BooleanClause.Occur.MUST)
                  .build();
          var ids = new ArrayList<String>();
          for (var hit : snapshot.searcher().search(query, 50).scoreDocs) {
            ids.add(snapshot.entry(hit.doc).id());
          }
          return ids;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zebra giraffe children", "Pakistani authorities"})
  void stepsOnWithinTheStepOfThePageBefore(String text) {
    var whole = IndexedDirectory.ids(page(text, EntryFilter.NONE, IndexedDirectory.first(50)));
    assertThat(whole).hasSizeGreaterThan(3);
    var ids = new ArrayList<String>();
    Optional<String> after = Optional.empty();
    do {
      var found = page(text, EntryFilter.NONE, new PageRequest(2, after));
      assertThat(found.relaxed()).contains(SearchText.Step.ANY);
      ids.addAll(IndexedDirectory.ids(found));
      after =
          found.page().pageInfo().hasNextPage()
              ? Optional.ofNullable(found.page().pageInfo().endCursor())
              : Optional.empty();
    } while (after.isPresent());
    assertThat(ids).isEqualTo(whole);
    var cursor =
        page(text, EntryFilter.NONE, IndexedDirectory.first(1)).page().edges().getFirst().cursor();
    var other = new PageRequest(1, Optional.of(cursor));
    assertThatThrownBy(() -> page("tourism", EntryFilter.NONE, other)).isInstanceOf(Refusal.class);
  }

  @Test
  void proposesNoSpellingThatFindsNothing() {
    assertThat(page("tourizm", EntryFilter.NONE, IndexedDirectory.first(1)).didYouMean())
        .contains("tourism");
    assertThat(page("tourizm", EGYPT, IndexedDirectory.first(1)).didYouMean()).isEmpty();
    for (var wrong : List.of("railwys zebras", "parlamentarains", "tourizm kode", "manamma")) {
      var meant = page(wrong, EntryFilter.NONE, IndexedDirectory.first(1)).didYouMean();
      meant.ifPresent(text -> assertThat(directory.found(text)).as(text).isNotEmpty());
    }
  }

  private static EntryFilter in(String country) {
    return new EntryFilter(Set.of(), Set.of(), Set.of(country), Optional.empty());
  }

  private DirectorySearch.Found<PartnershipNode> page(
      String text, EntryFilter filter, PageRequest page) {
    return directory.page(Optional.of(text), filter, page, false);
  }
}
