package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.directory.synonyms.Synonyms;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTests {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String FERRIES = EntryId.read("partnership-ferries").orElseThrow();
  private static final SynonymGroup BOATS = group("1", Language.EN, "dhow", "ferry", "ro-ro ship");

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void index() {
    directory = new IndexedDirectory(folder);
    directory.put(
        partnership(
            FERRIES,
            Map.of(Language.EN, "Look out on board", Language.AR, "الانتباه على متن السفن"),
            Map.of(Language.EN, "Ferries that look out for victims.")));
    directory.index.update(Set.of(FERRIES));
    directory.current.refresh();
  }

  @Test
  void findWhatSaysAnotherWordOnceTheWorkerHasHeardOfThem() {
    assertThat(directory.found("dhow")).doesNotContain(FERRIES);
    keep(BOATS);
    hear();
    assertThat(directory.found("dhow")).containsExactly(FERRIES);
    assertThat(directory.found("dhows")).as("another form").contains(FERRIES);
    assertThat(directory.found("ro-ro ships")).contains(FERRIES);
    keep();
    hear();
    assertThat(directory.found("dhow")).doesNotContain(FERRIES);
  }

  @Test
  void findInArabicAndByANameToo() {
    keep(group("1", Language.AR, "سفينة", "سفن", "مركب"));
    hear();
    assertThat(directory.found("مركب")).contains(FERRIES);
  }

  @Test
  void areOfOneLanguage() {
    keep(group("1", Language.FR, "dhow", "ferries"));
    hear();
    assertThat(directory.found("dhow")).doesNotContain(FERRIES);
  }

  @Test
  void stayAsTheyAreWhenEntriesChange() {
    keep(BOATS);
    hear();
    var later = EntryId.read("partnership-later").orElseThrow();
    var dhows = Map.of(Language.EN, "Sailing dhows without victims");
    directory.put(partnership(later, dhows, Map.of(Language.EN, "A campaign.")));
    keep(group("2", Language.EN, "zeppelin", "ferry"));
    directory.worker().apply(DirectoryIndexTests.event("PARTNERSHIP#partnership-later"));
    directory.current.refresh();
    assertThat(directory.found("ferry")).contains(FERRIES, later);
    assertThat(directory.found("zeppelin"))
        .as("entries that did not change were not indexed with it")
        .isEmpty();
    hear();
    assertThat(directory.found("zeppelin")).contains(FERRIES);
  }

  @Test
  void areTakenUpInTheNightAtLatest() {
    keep(BOATS);
    directory.index.rebuild();
    directory.current.refresh();
    assertThat(directory.found("dhow")).containsExactly(FERRIES);
  }

  /** Of each language; what is said of them stands in the first entries. */
  @ParameterizedTest
  @CsvSource({
    "EN, dhow, ferry, dhow",
    "EN, mugshot, photograph, mugshot",
    "EN, hack, domestic servitude, hack",
    "EN, mugshot, photograph, mugshot in Vienna",
    "FR, boutre, exposition, boutre",
    "ES, falucho, exposición, falucho",
    "RU, фелука, выставка, фелука",
    "AR, مركب, معرض, مركب",
    "ZH, 渡船, 展览, 渡船"
  })
  void areFoundBeforeTheyAreKeptByWhatFindsThemThen(
      Language language, String word, String other, String search) {
    var group = group(SynonymTrial.UNSAVED, language, word, other);
    var before = found(search);
    var tried = directory.search.tried(group, search, NOW);
    assertThat(tried.partnerships().now()).isEqualTo(before.totalCount());
    assertThat(found(search).totalCount()).as("nothing is kept").isEqualTo(before.totalCount());

    keep(group("1", language, word, other));
    hear();
    var after = found(search);
    assertThat(tried.partnerships().then()).isEqualTo(after.totalCount()).isPositive();
    assertThat(IndexedDirectory.ids(after))
        .containsAll(tried.partnerships().entries().stream().map(SynonymTrial.Named::id).toList());
    assertThat(tried.partnerships().entries())
        .hasSize(Math.min(SynonymTrial.NAMED, after.totalCount()))
        .allMatch(entry -> entry.added() != IndexedDirectory.ids(before).contains(entry.id()));
    assertThat(tried.partnerships().entries().stream().anyMatch(SynonymTrial.Named::added))
        .isEqualTo(!IndexedDirectory.ids(before).containsAll(IndexedDirectory.ids(after)));
  }

  @Test
  void takeNothingAwayFromWhatIsKnown() {
    var photographs = "partnership-child-trafficking-photographs-q";
    assertThat(directory.found("constabulary")).doesNotContain(photographs);
    assertThat(directory.found("cops")).contains(photographs);
    keep(group("1", Language.EN, "police units", "constabulary"));
    hear();
    assertThat(directory.found("constabulary")).contains(photographs);
    assertThat(directory.found("cops")).contains(photographs);
  }

  @Test
  void areFoundBesideTheShorterWordsWithinThem() {
    var patrol = stands("patrol", "Patrol brigades at the harbour");
    assertThat(all("police brigades")).containsExactly(patrol);
    keep(group("1", Language.EN, "police brigades", "gendarmerie"));
    hear();
    var guards =
        Stream.of("one", "two", "three", "four")
            .map(each -> stands(each, "The gendarmerie of harbour " + each))
            .toList();
    assertThat(all("police brigades")).contains(patrol).containsAll(guards);

    keep(
        group("1", Language.EN, "police brigades", "gendarmerie"),
        group("2", Language.EN, "coastal police brigades", "navy"));
    hear();
    var coastal = stands("coastal", "A coastal gendarmerie");
    var navy = stands("navy", "The navy of one harbour");
    assertThat(all("coastal police brigades"))
        .as("what the shorter group says, and the longer one")
        .contains(coastal, navy);
  }

  @Test
  void areFoundBesideKnownWordsThatBeginWithinThem() {
    var officers = stands("officers", "Officer training for ports");
    var academy = stands("academy", "A law academy for ports");
    keep(group("1", Language.EN, "enforcement training", "academy"));
    hear();
    assertThat(all("law enforcement training")).contains(officers, academy);
    assertThat(all("law enforcement")).contains(officers).doesNotContain(academy);
  }

  @Test
  void areTriedAmongOrganisationsToo() {
    var group = group(SynonymTrial.UNSAVED, Language.EN, "trainspotter", "railways");
    var tried = directory.search.tried(group, "trainspotter", NOW).organisations();
    assertThat(tried.now()).isZero();
    assertThat(tried.entries()).extracting(SynonymTrial.Named::id).contains("organisation-oebb-t");
  }

  @Test
  void areTriedBesideThoseThatThereAre() {
    keep(BOATS);
    hear();
    var more = group(SynonymTrial.UNSAVED, Language.EN, "felucca", "ferry");
    var tried = directory.search.tried(more, "felucca", NOW).partnerships();
    assertThat(tried.now()).isZero();
    assertThat(tried.then()).isEqualTo(1);
    assertThat(directory.search.tried(more, "dhow", NOW).partnerships().now()).isEqualTo(1);
  }

  @Test
  void areTriedOnATextThatSearchesTake() {
    for (var text : List.of(" ", "x".repeat(201))) {
      assertThatThrownBy(() -> directory.search.tried(BOATS, text, NOW))
          .isInstanceOf(Refusal.class);
    }
  }

  private static SynonymGroup group(String id, Language language, String... words) {
    return new SynonymGroup(id, language, List.of(words));
  }

  private void keep(SynonymGroup... groups) {
    var synonyms = new Synonyms(directory.storage);
    directory.commit(set -> synonyms.put(set, List.of(groups), synonyms.kept().version()));
  }

  private void hear() {
    directory.worker().apply(DirectoryIndexTests.event("SYNONYMS"));
    directory.current.refresh();
  }

  /** A partnership of that name, indexed; its identifier. */
  private String stands(String id, String name) {
    var full = EntryId.read("partnership-" + id).orElseThrow();
    directory.put(partnership(full, Map.of(Language.EN, name), Map.of(Language.EN, "A campaign.")));
    directory.index.update(Set.of(full));
    directory.current.refresh();
    return full;
  }

  /** What has all words of a text, best first. */
  private List<String> all(String text) {
    return directory.current.read(
        snapshot -> {
          var texts = new SearchText();
          var queries = new WordQueries(snapshot);
          var read =
              texts
                  .read(
                      AskedWords.of(
                          text, snapshot, UnknownWords.ofRequest(), snapshot.thesaurus(), queries),
                      Meanings.of(snapshot),
                      queries)
                  .in(SearchText.Step.ALL);
          var ids = new ArrayList<String>();
          for (var hit : snapshot.searcher().search(read.query(_ -> true), 50).scoreDocs) {
            ids.add(snapshot.entry(hit.doc).id());
          }
          return ids;
        });
  }

  private DirectorySearch.Found<PartnershipNode> found(String text) {
    return directory.page(Optional.of(text), EntryFilter.NONE, IndexedDirectory.first(50), false);
  }

  private static Partnership partnership(
      String id, Map<Language, String> name, Map<Language, String> summary) {
    return new Partnership(
        id,
        Naming.of(new LocalizedText(name), Language.EN),
        new LocalizedText(summary),
        PartnershipKind.CAMPAIGN,
        List.of(Theme.PREVENTION),
        List.of(),
        List.of("TZ"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ofAll("A page", null, "https://example.org/ferries")),
        History.added(NOW));
  }
}
