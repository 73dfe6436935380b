package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every entry of the first data to what its paragraphs say. The fixture {@code
 * seed/paragraphs.json} lists the names, countries, numbers and dates of each paragraph of the
 * report.
 */
class SeedFactsTests {
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:[,. \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+");
  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("thousand", 1000));

  private final List<Entry> entries = DirectorySeed.read();
  private final Map<String, Organisation> organisations =
      entries.stream()
          .filter(Organisation.class::isInstance)
          .map(Organisation.class::cast)
          .collect(Collectors.toMap(Organisation::id, Function.identity()));
  private final List<Partnership> partnerships =
      entries.stream().filter(Partnership.class::isInstance).map(Partnership.class::cast).toList();
  private final Map<Integer, Paragraph> paragraphs = paragraphs();

  private record Paragraph(
      Set<String> names,
      Set<String> countries,
      boolean worldwide,
      Set<Integer> numbers,
      Set<String> dates,
      Set<String> industries,
      Set<String> original,
      Set<String> acronyms,
      Set<String> places) {}

  @Test
  void everyNumberInEveryLanguageStandsInAParagraphOfItsEntry() {
    for (var entry : entries) {
      var known = numbersOf(entry);
      texts(entry)
          .flatMap(text -> text.byLanguage().values().stream())
          .forEach(text -> assertThat(known).as(entry.id() + ": " + text).containsAll(in(text)));
    }
  }

  @Test
  void everyNumberInWordsStandsInAParagraphOfItsEntry() {
    for (var entry : entries) {
      var known = numbersOf(entry);
      texts(entry)
          .map(text -> text.in(Language.EN))
          .forEach(
              text -> assertThat(known).as(entry.id() + ": " + text).containsAll(inWords(text)));
    }
  }

  @Test
  void everyCountryIsNamedByAParagraphThatIsCitedForIt() {
    for (var entry : entries) {
      var known = said(entry, Source.Statement.COUNTRIES, Paragraph::countries);
      assertThat(known).as(entry.id()).containsAll(countries(entry));
    }
  }

  /** A paragraph of the fixture is worldwide that says so in words, as "partout dans le monde". */
  @Test
  void whatActsAllOverTheWorldCitesAParagraphForItThatSaysSo() {
    var worldwide = partnerships.stream().filter(Partnership::worldwide).toList();
    assertThat(worldwide).hasSize(5);
    assertThat(worldwide)
        .allSatisfy(
            entry ->
                assertThat(
                        said(
                            entry,
                            Source.Statement.COUNTRIES,
                            paragraph -> Set.of(String.valueOf(paragraph.worldwide()))))
                    .as(entry.id())
                    .contains("true"));
  }

  @Test
  void everyIndustryIsNamedByAParagraphThatIsCitedForIt() {
    for (var entry : entries) {
      var known = said(entry, Source.Statement.INDUSTRIES, Paragraph::industries);
      assertThat(known)
          .as(entry.id())
          .containsAll(entry.industries().stream().map(Industry::name).toList());
    }
  }

  @Test
  void everyDateIsGivenByAParagraphThatIsCitedForIt() {
    for (var partnership : partnerships) {
      gives(partnership, Source.Statement.STARTED, partnership.startedOn());
      gives(partnership, Source.Statement.ENDED, partnership.endedOn());
    }
  }

  private void gives(
      Partnership partnership, Source.Statement statement, @Nullable PartialDate date) {
    if (date != null) {
      assertThat(said(partnership, statement, Paragraph::dates))
          .as(partnership.id())
          .anySatisfy(stated -> assertThat(stated).startsWith(date.value()));
    }
  }

  @Test
  void everyParticipantIsNamedByEachParagraphThatIsCitedForIt() {
    for (var partnership : partnerships) {
      for (var participant : partnership.participants()) {
        var organisation =
            java.util.Objects.requireNonNull(organisations.get(participant.organisation()));
        assertThat(participant.sources())
            .as(partnership.id())
            .isNotEmpty()
            .allSatisfy(
                source ->
                    assertThat(paragraph(source).names())
                        .containsAnyElementsOf(callings(organisation)));
      }
    }
  }

  @Test
  void everyRelationCitesAParagraphOfItsEntry() {
    for (var entry : entries) {
      var own = entry.sources().stream().map(Source::paragraph).toList();
      assertThat(entry.relations().stream().flatMap(relation -> relation.sources().stream()))
          .as(entry.id())
          .allSatisfy(source -> assertThat(own).contains(source.paragraph()));
    }
  }

  @Test
  void everyOrganisationIsNamedByEachOfItsParagraphs() {
    for (var organisation : organisations.values()) {
      of(organisation)
          .forEach(
              paragraph ->
                  assertThat(paragraph.names())
                      .as(organisation.id())
                      .containsAnyElementsOf(callings(organisation)));
    }
  }

  /** The fixture has the words of the report; a name that we made is not said to be its own. */
  @Test
  void everyNameThatIsSaidToBeTheReportsOwnStandsThere() {
    var there =
        paragraphs.values().stream()
            .flatMap(paragraph -> paragraph.original().stream())
            .collect(Collectors.toSet());
    for (var entry : entries) {
      assertThat(entry.naming().quoted())
          .as(entry.id())
          .isEqualTo(there.contains(entry.name().in(Language.FR)));
    }
  }

  @Test
  void everyPlaceStandsInAParagraphOfItsEntry() {
    var placed = organisations.values().stream().filter(each -> each.place() != null).toList();
    assertThat(placed).extracting(Organisation::id).contains("organisation-hilton-vienna-p");
    for (var organisation : placed) {
      assertThat(of(organisation).flatMap(each -> each.places().stream()))
          .as(organisation.id())
          .contains(organisation.place());
    }
  }

  /** The acronyms of other languages than the report's are translations, as the names are. */
  @Test
  void anAcronymStandsInAParagraphOfItsEntryOrOnAPageThatIsCitedForIt() {
    for (var organisation : organisations.values()) {
      var acronyms =
          organisation.naming().others().stream()
              .filter(other -> other.kind() == OtherName.Kind.ACRONYM)
              .map(OtherName::text)
              .toList();
      var there = of(organisation).flatMap(each -> each.acronyms().stream()).toList();
      var paged = organisation.sources().stream().anyMatch(each -> each.url() != null);
      assertThat(acronyms.isEmpty() || acronyms.stream().anyMatch(there::contains))
          .as(organisation.id() + " " + acronyms + ": cites a page for it")
          .isNotEqualTo(paged);
    }
  }

  @Test
  void anAliasIsTheReportsOwn() {
    for (var organisation : organisations.values()) {
      assertThat(of(organisation).flatMap(each -> each.original().stream()).toList())
          .as(organisation.id())
          .containsAll(
              organisation.naming().others().stream()
                  .filter(other -> other.kind() == OtherName.Kind.ALIAS)
                  .map(OtherName::text)
                  .toList());
    }
  }

  @Test
  void theFixtureKnowsTheParagraphsThatTheDirectoryIsMadeFrom() {
    assertThat(paragraphs.keySet())
        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(2, 80).boxed().toList());
  }

  @Test
  void aWrongNumberWouldBeSeen() {
    assertThat(in("1,600 from 130 in 2008, 20 %")).containsExactly(20, 130, 1600, 2008);
    assertThat(inWords("eight-minute")).containsExactly(8);
  }

  private Set<Integer> numbersOf(Entry entry) {
    var known = new HashSet<Integer>();
    of(entry)
        .forEach(
            paragraph -> {
              known.addAll(paragraph.numbers());
              paragraph.dates().stream()
                  .flatMap(date -> Arrays.stream(date.split("-")))
                  .map(Integer::valueOf)
                  .forEach(known::add);
            });
    return known;
  }

  private Stream<Paragraph> of(Entry entry) {
    return paragraphsOf(entry).map(this::paragraph);
  }

  /** Where the report says it; a page that says what the report does not has no paragraph. */
  private static Stream<Source> paragraphsOf(Entry entry) {
    return entry.sources().stream().filter(source -> source.paragraph() != null);
  }

  private Paragraph paragraph(Source source) {
    return java.util.Objects.requireNonNull(paragraphs.get(source.paragraph()));
  }

  /** What is said by the paragraphs that an entry cites for a statement. */
  private Set<String> said(
      Entry entry, Source.Statement statement, Function<Paragraph, Set<String>> what) {
    return paragraphsOf(entry)
        .filter(s -> s.statements().isEmpty() || s.statements().contains(statement))
        .flatMap(source -> what.apply(paragraph(source)).stream())
        .collect(Collectors.toSet());
  }

  private static Stream<LocalizedText> texts(Entry entry) {
    return entry instanceof Partnership partnership
        ? Stream.of(partnership.name(), partnership.summary())
        : Stream.of(entry.name());
  }

  private static List<String> countries(Entry entry) {
    return switch (entry) {
      case Partnership partnership -> partnership.countries();
      case Organisation organisation ->
          organisation.country() == null ? List.of() : List.of(organisation.country());
    };
  }

  private static List<String> callings(Organisation organisation) {
    var english = organisation.name().in(Language.EN);
    var acronym = organisation.acronym(Language.EN);
    return acronym == null ? List.of(english) : List.of(english, acronym);
  }

  private static Set<Integer> in(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(match -> Integer.valueOf(match.group().replaceAll("\\D", "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> inWords(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(NUMBER_WORDS::containsKey)
        .map(NUMBER_WORDS::get)
        .collect(Collectors.toSet());
  }

  private static Map<Integer, Paragraph> paragraphs() {
    try (var in = SeedFactsTests.class.getResourceAsStream("/seed/paragraphs.json")) {
      return JsonMapper.shared()
          .readTree(java.util.Objects.requireNonNull(in))
          .properties()
          .stream()
          .collect(
              Collectors.toMap(
                  property -> Integer.valueOf(property.getKey()),
                  property -> paragraph(property.getValue()),
                  (one, other) -> one,
                  java.util.TreeMap::new));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Paragraph paragraph(JsonNode node) {
    return new Paragraph(
        set(node.required("names"), JsonNode::stringValue),
        set(node.required("countries"), JsonNode::stringValue),
        node.path("worldwide").asBoolean(false),
        set(node.required("numbers"), JsonNode::intValue),
        set(node.required("dates"), JsonNode::stringValue),
        set(node.path("industries"), JsonNode::stringValue),
        set(node.path("original"), JsonNode::stringValue),
        set(node.path("acronyms"), JsonNode::stringValue),
        set(node.path("places"), JsonNode::stringValue));
  }

  private static <T> Set<T> set(JsonNode node, Function<JsonNode, T> value) {
    return node.valueStream().map(value).collect(Collectors.toSet());
  }
}
