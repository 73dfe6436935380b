package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import graphql.language.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Cursor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectorySearchTests {
  private static final Optional<String> ALL = Optional.empty();

  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "railways, partnership-oebb-reintegration-0",
    "think tank india, partnership-india-think-tank-e",
    "photographing children, partnership-child-trafficking-photographs-q",
    "chemins de fer, partnership-oebb-reintegration-0",
    "groupe de reflexion, partnership-india-think-tank-e",
    "l’exposition, partnership-domestic-slavery-exhibition-f",
    "ferrocarriles, partnership-oebb-reintegration-0",
    "reinsercion ferrocarril, partnership-oebb-reintegration-0",
    "железных дорогах, partnership-oebb-reintegration-0",
    "манамская декларация, partnership-manama-declaration-q",
    "السكك الحديدية, partnership-oebb-reintegration-0",
    "إعلان المنامة, partnership-manama-declaration-q",
    "联邦铁路, partnership-oebb-reintegration-0",
    "麦纳麦宣言, partnership-manama-declaration-q"
  })
  void findsAnEntryInEachLanguage(String text, String id) {
    assertThat(directory.found(text)).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({
    "manam, partnership-manama-declaration-q",
    "south african airw, partnership-south-african-airways-magazine-6",
    "манам, partnership-manama-declaration-q",
    "المنام, partnership-manama-declaration-q"
  })
  void takesTheLastWordForTheBeginningOfOne(String text, String id) {
    assertThat(directory.found(text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ÖBB", "obb", "OBB", "ｏｂｂ"})
  void foldsCaseAccentsAndWidth(String text) {
    assertThat(directory.found(text)).contains("partnership-oebb-reintegration-0");
  }

  @Test
  void findsPartnershipsByTheirOrganisations() {
    assertThat(directory.found("Qatar Airways"))
        .contains("partnership-travel-and-transport-campaign-g");
    assertThat(directory.found("UNHCR")).containsExactly("partnership-joint-programmes-4");
    assertThat(directory.found("UN.GIFT Steering Committee"))
        .hasSizeGreaterThanOrEqualTo(7)
        .contains("partnership-joint-programme-serbia-b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n"})
  void listsAllByNameWithoutAText(String text) {
    var names = paged(text, 50).stream().map(id -> partnership(id).name().in(Language.EN)).toList();
    assertThat(all(EntryFilter.NONE).totalCount()).isEqualTo(names.size()).isGreaterThan(60);
    assertThat(names).isSortedAccordingTo(com.ibm.icu.text.Collator.getInstance()::compare);
  }

  /** Row 50 of the attacks and faults: text in any script. */
  @ParameterizedTest
  @ValueSource(strings = {"!!!", "\u0000", "\ud800", "\u202e\u200f", "𐍈𐍈", "\"(*:)~^", "+"})
  void findsNothingForTextThatIsNoWordOfTheDirectory(String text) {
    assertThat(directory.found(text)).isEmpty();
  }

  /** Row 50 of the attacks and faults: text in any script. */
  @Test
  void row50AnswersAnyTextWithoutAFault() {
    qt().withExamples(100)
        .forAll(strings().allPossible().ofLengthBetween(0, DirectorySearch.LONGEST_TEXT))
        .checkAssert(text -> assertThat(directory.found(text)).doesNotHaveDuplicates());
  }

  @Test
  void takesAsManyWordsAsMayBeGiven() {
    assertThat(directory.found("a b ".repeat(50))).isNotNull();
    assertThat(directory.found("贩".repeat(200))).isNotNull();
    assertThatThrownBy(() -> directory.found("x".repeat(201)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("200");
  }

  @Test
  void narrowsByEveryConditionAndWithinOneByAnyValue() {
    var india = countries("IN");
    assertThat(directory.left(india))
        .allSatisfy(id -> assertThat(partnership(id).countries()).contains("IN"))
        .contains("partnership-india-think-tank-e");
    var indianCodes =
        new EntryFilter(
            Set.of(Theme.PREVENTION),
            Set.of(PartnershipKind.CODE_OF_CONDUCT, PartnershipKind.THINK_TANK),
            Set.of("IN"),
            Optional.of("organisation-pata-a"));
    assertThat(directory.left(indianCodes))
        .containsExactlyInAnyOrder(
            "partnership-india-think-tank-e", "partnership-india-safe-tourism-code-l");
    assertThat(directory.left(countries("XX"))).isEmpty();
  }

  @Test
  void countsEachFacetWithoutItsOwnFilter() {
    var all = facets(EntryFilter.NONE);
    var codes = facets(kinds(PartnershipKind.CODE_OF_CONDUCT));

    assertThat(codes.kinds()).isEqualTo(all.kinds());
    assertThat(codes.countries())
        .containsExactly(new Facets.Count("BH", 1), new Facets.Count("IN", 1));
    assertThat(codes.themes()).containsExactly(new Facets.Count("PREVENTION", 2));
    assertThat(all.kinds().stream().mapToInt(Facets.Count::count).sum())
        .isEqualTo(all(EntryFilter.NONE).totalCount());
    assertThat(all.kinds())
        .isSortedAccordingTo(Comparator.comparingInt(Facets.Count::count).reversed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trafficking"})
  void pagesThroughAllWithoutGapOrRepeat(String text) {
    var whole = paged(text, 50);
    assertThat(whole).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(page(text, 1, Optional.empty()).totalCount()).isEqualTo(whole.size());
    assertThat(paged(text, 7)).isEqualTo(whole);
  }

  @Test
  void bindsACursorToItsTextAndFilter() {
    var cursor = page("trafficking", 1, Optional.empty()).page().pageInfo().endCursor();
    var wanted = new PageRequest(1, Optional.ofNullable(cursor));
    var search = directory;
    assertRefused(() -> search.page(ALL, EntryFilter.NONE, wanted, false));
    assertRefused(() -> search.page(Optional.of("trafficking"), countries("IN"), wanted, false));
    assertRefused(() -> search.organisations(Optional.of("trafficking"), wanted));
    assertRefused(
        () -> search.page(ALL, EntryFilter.NONE, new PageRequest(1, Optional.of("x")), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\n", "%%%\npartnership-x", "zzzz\n"})
  void refusesAForgedPosition(String position) {
    var canonical = "partnership\nNAME\n\n" + EntryFilter.NONE.canonical();
    var forged = new PageRequest(1, Optional.of(Cursor.write(canonical, position)));
    try {
      directory.page(ALL, EntryFilter.NONE, forged, false);
    } catch (Refusal e) {
      assertThat(e.code()).isEqualTo(Refusal.Code.BAD_REQUEST);
    }
  }

  @Test
  void givesEachPartnershipItsOrganisations() {
    var found =
        directory.page(
            Optional.of("think tank"), EntryFilter.NONE, IndexedDirectory.first(1), false);
    var node = found.page().edges().getFirst().node();
    assertThat(node.partnership().participants())
        .allSatisfy(
            participant ->
                assertThat(node.organisations().get()).containsKey(participant.organisation()));
  }

  @ParameterizedTest
  @CsvSource({
    "PATA, organisation-pata-a",
    "organisation internationale du travail, organisation-ilo-2",
    "世界经济论坛, organisation-world-economic-forum-0",
    "المنظمة الدولية للهجرة, organisation-iom-t",
    "unod, organisation-unodc-6"
  })
  void findsOrganisations(String text, String id) {
    var found = directory.organisations(Optional.of(text), IndexedDirectory.first(5));
    assertThat(found.page().edges()).extracting(edge -> edge.node().id()).as(text).contains(id);
  }

  private DirectorySearch.Found<PartnershipNode> all(EntryFilter filter) {
    return directory.page(ALL, filter, IndexedDirectory.first(1), true);
  }

  @Test
  void everyFacetHasADimensionThatItIsCountedIn() {
    var fields =
        Arrays.stream(Facets.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> Field.newField(name).build())
            .toList();
    assertThat(fields)
        .allSatisfy(field -> assertThat(Facets.Dimension.shownBy(List.of(field))).hasSize(1));
    assertThat(Facets.Dimension.shownBy(fields)).containsExactly(Facets.Dimension.values());
    assertThat(Facets.Dimension.shownBy(List.of(Field.newField("__typename").build()))).isEmpty();
  }

  private Facets facets(EntryFilter filter) {
    return all(filter).facets();
  }

  private DirectorySearch.Found<PartnershipNode> page(
      String text, int first, Optional<String> after) {
    return directory.page(
        Optional.of(text), EntryFilter.NONE, new PageRequest(first, after), false);
  }

  private List<String> paged(String text, int first) {
    var paged = new ArrayList<String>();
    Optional<String> after = Optional.empty();
    while (true) {
      var page = page(text, first, after);
      paged.addAll(IndexedDirectory.ids(page));
      assertThat(page.page().pageInfo().hasPreviousPage()).isEqualTo(after.isPresent());
      if (!page.page().pageInfo().hasNextPage()) {
        return paged;
      }
      after = Optional.ofNullable(page.page().pageInfo().endCursor());
    }
  }

  private Partnership partnership(String id) {
    return (Partnership) directory.entries.find(id).orElseThrow();
  }

  private static EntryFilter countries(String... countries) {
    return new EntryFilter(Set.of(), Set.of(), Set.of(countries), Optional.empty());
  }

  private static EntryFilter kinds(PartnershipKind... kinds) {
    return new EntryFilter(Set.of(), Set.of(kinds), Set.of(), Optional.empty());
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.BAD_REQUEST));
  }
}
