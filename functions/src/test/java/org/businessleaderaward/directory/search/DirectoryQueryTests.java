package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.names.NamedCountry;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.CountryNames;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryQueryTests {
  private static final Instant NOW = IndexedDirectory.NOW;
  private static final PageWindow FIFTY = new PageWindow(50, Optional.empty(), false);

  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
    directory.put(organisation("komitet", Language.RU, "Комитет помощи женщинам"));
    directory.put(organisation("renkou", Language.ZH, "人口发展基金"));
    directory.put(organisation("najda", Language.AR, "جمعية النجدة"));
    directory.put(organisation("shanti", Language.EN, "Shanti Sahayog Samiti"));
    directory.put(
        new Organisation(
            id("renamed"),
            new Naming(
                LocalizedText.english("Freedom Collective"),
                Language.EN,
                true,
                List.of(
                    new OtherName(OtherName.Kind.FORMER, "Anti-Bondage League", Language.EN),
                    OtherName.acronym("FRC"))),
            OrganisationKind.CIVIL_SOCIETY,
            List.of(Industry.Q),
            "KE",
            List.of(),
            List.of(),
            List.of(),
            new History(
                NOW.minus(Duration.ofDays(30)),
                NOW.minus(Duration.ofDays(10)),
                NOW.minus(Duration.ofDays(400)),
                History.Verifier.SECRETARIAT)));
    var code = directory.entries.find("partnership-india-safe-tourism-code").orElseThrow();
    directory.commit(set -> directory.writes.verify(set, code, History.Verifier.ORGANISATION, NOW));
    directory.index.rebuild();
    directory.current.refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "komitet, komitet",
    "комитет, komitet",
    "Komitet pomoshchi, komitet",
    "renkou, renkou",
    "人口, renkou",
    "ren kou, renkou",
    "najda, najda",
    "النجدة, najda",
    "Шанти, shanti",
    "Anti-Bondage, renamed",
    "FRC, renamed"
  })
  void findsANameByItsLatinFormAndTheOtherWayRound(String text, String slug) {
    assertThat(organisations(text)).as(text).contains(id(slug));
  }

  @ParameterizedTest
  @CsvSource({
    "reintegraton, partnership-oebb-reintegration",
    "photogaphs, partnership-child-trafficking-photographs",
    "parliamentarans, partnership-parliamentarians-handbook",
    "деклорация, partnership-manama-declaration",
    "ferrocariles, partnership-oebb-reintegration"
  })
  void forgivesOneTypingErrorInALongerWordAndSaysWhatMayBeMeant(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(EntryId.read(id).orElseThrow());
    assertThat(partnerships(text).didYouMean()).as(text).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kenya", "Kenia", "México", "Мексика", "Sierra Leona", "肯尼亚"})
  void takesTheNameOfACountryWithoutEntriesForNoTypingError(String text) {
    assertThat(partnerships(text).didYouMean()).isEmpty();
    assertThat(directory.found(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void proposesNothingElseForTheNameOfAnyCountry(Language language) {
    for (var code : Locale.getISOCountries()) {
      for (var name : CountryWords.of(code, language)) {
        assertThat(partnerships(name).didYouMean()).as(code + ' ' + name).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsACountryByTheNameThatTheUnitedNationsGiveIt(Language language) {
    for (var code : Locale.getISOCountries()) {
      CountryNames.of(code, language)
          .ifPresent(
              name -> {
                assertThat(CountryArgument.code(name)).as(name).contains(code);
                // The search knows the states and the areas that its file has.
                if (!CountryWords.of(code, language).isEmpty()) {
                  assertThat(countries(name)).as(name).containsExactly(Set.of(code));
                }
              });
    }
    assertThat(CountryNames.of("RU", language)).isPresent();
  }

  @Test
  void findsNothingOfIrelandForTheKingdomThatHasItsNorth() {
    for (var language : Language.values()) {
      var whole = CountryNames.of("GB", language).orElseThrow();
      assertThat(CountryWords.of("GB", language)).doesNotContain(whole);
    }
  }

  @Test
  void forgivesNoErrorInAShortWordAndSuggestsNothingForOneThatIsRight() {
    assertThat(directory.found("Gulo")).isEmpty();
    assertThat(partnerships("Manama").didYouMean()).isEmpty();
    assertThat(partnerships("tourizm code").didYouMean()).contains("tourism code");
    assertThat(partnerships("zzzzzz").didYouMean()).isEmpty();
  }

  @Test
  void takesWhatStandsInQuotationMarksTogether() {
    assertThat(directory.found("\"code of conduct\"")).isNotEmpty();
    assertThat(directory.found("\"conduct of code\"")).isEmpty();
    assertThat(directory.found("«железных дорогах»"))
        .containsExactly("partnership-oebb-reintegration-0");
    assertThat(directory.found("“")).isEmpty();
    assertThat(directory.found("\"\"")).isEmpty();
  }

  @Test
  void highlightsWhereWhatWasLookedForStandsAndMarksNothingUp() {
    var found = partnerships("railways");
    var entry = found.page().edges().getFirst().node().partnership();
    var highlights = found.highlights().orElseThrow().of(entry, Language.EN);
    assertThat(highlights).isNotEmpty();
    for (var highlight : highlights) {
      assertThat(highlight.text()).doesNotContain("<");
      for (var range : highlight.ranges()) {
        var marked = highlight.text().substring(range.start(), range.start() + range.length());
        assertThat(marked.toLowerCase(java.util.Locale.ROOT)).startsWith("railway");
      }
    }
    var russian = partnerships("железных дорогах");
    assertThat(russian.highlights().orElseThrow().of(entry, Language.EN).getFirst().language())
        .isEqualTo(Language.RU);
  }

  @Test
  void highlightsAnOrganisationsAcronym() {
    var unodc = "organisation-unodc-6";
    var entry =
        Objects.requireNonNull((Organisation) directory.entries.look(Set.of(unodc)).get(unodc));
    var found = partnerships("unodc").highlights().orElseThrow().of(entry, Language.EN);
    assertThat(found)
        .contains(
            new Highlights.Highlight(
                Highlights.Field.ACRONYM,
                Language.EN,
                "UNODC",
                List.of(new Highlights.Range(0, 5))));
    var other = partnerships("railways").highlights().orElseThrow().of(entry, Language.EN);
    assertThat(other).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesForwardAndBackwardThroughTheSameInEveryOrder(Order order) {
    var text = order == Order.RELEVANCE ? Optional.of("trafficking") : Optional.<String>empty();
    var whole = pages(text, order, 50, false);
    assertThat(whole).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(pages(text, order, 7, false)).isEqualTo(whole);
    assertThat(pages(text, order, 7, true)).isEqualTo(whole);
  }

  @Test
  void sortsByWhatCameLastAndByWhatWasCheckedLast() {
    var verified = list(Optional.empty(), EntryFilter.NONE, Order.RECENTLY_VERIFIED, FIFTY);
    assertThat(ids(verified)).startsWith("partnership-india-safe-tourism-code-l");
    var newest =
        directory.search.organisations(
            asked(Optional.empty(), EntryFilter.NONE, Order.NEWEST, FIFTY, false));
    assertThat(newest.page().edges().stream().map(edge -> edge.node().history().addedAt()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void combinesAllConditions() {
    var filter =
        new EntryFilter(
            Set.of(Theme.PREVENTION),
            Set.of(PartnershipKind.CODE_OF_CONDUCT),
            Set.of("IN", "BH"),
            Set.of(),
            Set.of(),
            Set.of(Freshness.FRESH),
            EntryId.read("organisation-pata"),
            Set.of(OrganisationRole.PARTNER),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOW.minusSeconds(60)),
            Optional.of(Language.ZH));
    assertThat(ids(list(Optional.of("tourism"), filter, Order.RELEVANCE, FIFTY)))
        .containsExactly("partnership-india-safe-tourism-code-l");
    assertThat(
            ids(
                list(
                    Optional.empty(),
                    relatedTo("partnership-manama-conference-w"),
                    Order.NAME,
                    FIFTY)))
        .containsExactly("partnership-manama-declaration-q");
    assertThat(ids(list(Optional.empty(), industry(Industry.H), Order.NAME, FIFTY))).hasSize(3);
  }

  /** By the years that its sources state, of which one alone is enough; see the schema. */
  @Test
  void narrowsByTheYearsInWhichAPartnershipRan() {
    for (var years : List.of(List.of(2008, 2008), List.of(2009, 2010), List.of(2011, 2030))) {
      var ran =
          everything().stream()
              .filter(
                  p ->
                      years(p)
                          .anyMatch(year -> year >= years.getFirst() && year <= years.getLast()))
              .map(Partnership::id)
              .toList();
      var found =
          ids(list(Optional.empty(), years(years.getFirst(), years.getLast()), Order.NAME, FIFTY));
      assertThat(found).as(years.toString()).containsExactlyInAnyOrderElementsOf(ran);
    }
    assertThat(ids(list(Optional.empty(), years(2008, 2008), Order.NAME, FIFTY)))
        .contains("partnership-un-gift-events-z");
  }

  /** What acts worldwide is one thing, what nobody says where it acts another. */
  @Test
  void tellsWhatIsBoundToNoCountryFromWhatStatesNone() {
    var worldwide = reach(Set.of(), Reach.WORLDWIDE);
    assertThat(ids(list(Optional.empty(), worldwide, Order.NAME, FIFTY)))
        .hasSize(5)
        .contains("partnership-global-report-0", "partnership-start-freedom-week-n");
    var unknown = reach(Set.of(), Reach.NOT_STATED);
    assertThat(ids(list(Optional.empty(), unknown, Order.NAME, FIFTY)))
        .contains("partnership-start-freedom-i")
        .doesNotContain("partnership-global-report-0");
    var either = reach(Set.of("BH"), Reach.WORLDWIDE);
    assertThat(ids(list(Optional.empty(), either, Order.NAME, FIFTY)))
        .hasSize(7)
        .contains("partnership-manama-declaration-q", "partnership-global-report-0");
  }

  @Test
  void countsHowFarPartnershipsReachWhateverIsAskedOfCountries() {
    var by = counts(everything().stream(), p -> Stream.of(p.reach().name()));
    for (var filter :
        List.of(EntryFilter.NONE, reach(Set.of("BH")), reach(Set.of(), Reach.NOT_STATED))) {
      var facets = list(Optional.empty(), filter, Order.NAME, FIFTY, true).facets();
      assertThat(facets.reach()).containsExactlyInAnyOrderElementsOf(by);
      assertThat(facets.countries())
          .containsExactlyInAnyOrderElementsOf(
              counts(everything().stream(), p -> p.countries().stream()));
    }
  }

  @Test
  void narrowsByAnyOfTheRolesOfAnOrganisationAndCountsThemAll() {
    var unodc = "organisation-unodc-6";
    var all =
        counts(
            everything().stream(),
            p ->
                p.participants().stream()
                    .filter(each -> each.organisation().equals(unodc))
                    .map(each -> each.role().name())
                    .distinct());
    assertThat(all).hasSizeGreaterThan(1);
    for (var roles :
        List.of(
            Set.<OrganisationRole>of(),
            Set.of(OrganisationRole.LEAD),
            Set.of(OrganisationRole.LEAD, OrganisationRole.SUPPORTER))) {
      var found =
          list(Optional.empty(), EntryFilter.ofMember(unodc, roles), Order.NAME, FIFTY, true);
      assertThat(found.facets().roles()).containsExactlyInAnyOrderElementsOf(all);
      assertThat(ids(found))
          .containsExactlyInAnyOrderElementsOf(
              everything().stream()
                  .filter(
                      p ->
                          p.participants().stream()
                              .anyMatch(
                                  each ->
                                      each.organisation().equals(unodc)
                                          && (roles.isEmpty() || roles.contains(each.role()))))
                  .map(Partnership::id)
                  .toList());
    }
    var ofNobody = list(Optional.empty(), EntryFilter.NONE, Order.NAME, FIFTY, true);
    assertThat(ofNobody.facets().roles()).isEmpty();
  }

  private List<Partnership> everything() {
    return pages(Optional.empty(), Order.NAME, 50, false).stream()
        .map(id -> (Partnership) directory.entries.find(id).orElseThrow())
        .toList();
  }

  /**
   * Every year from that in which it began to that in which it ended, or the one that is stated.
   */
  private static Stream<Integer> years(Partnership p) {
    var stated =
        Stream.of(Optional.ofNullable(p.startedOn()), Optional.ofNullable(p.endedOn()))
            .flatMap(Optional::stream)
            .map(PartialDate::year)
            .toList();
    return stated.isEmpty()
        ? Stream.of()
        : IntStream.rangeClosed(stated.getFirst(), stated.getLast()).boxed();
  }

  /** Every facet against a count by hand, with and without its own condition. */
  @Test
  void countsEveryFacetOverWhatMatchesAllConditionsButItsOwn() {
    var everything = everything();
    var filter =
        new EntryFilter(
            Set.of(Theme.PROTECTION),
            Set.of(PartnershipKind.CAMPAIGN, PartnershipKind.JOINT_PROGRAMME),
            Set.of("ZA", "EG"),
            Optional.empty());
    var facets = list(Optional.empty(), filter, Order.NAME, FIFTY, true).facets();
    assertThat(facets.themes())
        .containsExactlyInAnyOrderElementsOf(
            counts(
                everything.stream().filter(p -> kind(p) && country(p)),
                p -> p.themes().stream().map(Theme::name)));
    assertThat(facets.kinds())
        .containsExactlyInAnyOrderElementsOf(
            counts(
                everything.stream().filter(p -> theme(p) && country(p)),
                p -> Stream.of(p.kind().name())));
    assertThat(facets.countries())
        .containsExactlyInAnyOrderElementsOf(
            counts(
                everything.stream().filter(p -> theme(p) && kind(p)), p -> p.countries().stream()));
    assertThat(facets.years())
        .containsExactlyInAnyOrderElementsOf(
            counts(
                everything.stream().filter(p -> theme(p) && kind(p) && country(p)),
                p -> years(p).map(String::valueOf)));
  }

  /** Over the ends of pages, both ways. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void ordersByTheNamesOfALanguageAsItsReadersDo(Language language) {
    var order = com.ibm.icu.text.Collator.getInstance(language.locale());
    var names = new ArrayList<String>();
    Optional<String> after = Optional.empty();
    do {
      var page = byName(language, new PageWindow(7, after, false)).page();
      page.edges().forEach(edge -> names.add(edge.node().partnership().name().in(language)));
      after = Optional.ofNullable(page.pageInfo().endCursor());
      if (!page.pageInfo().hasNextPage()) {
        break;
      }
      var back = new PageWindow(6, Optional.of(last(page)), true);
      assertThat(byName(language, back).page().map(each -> each.partnership().id()).edges())
          .extracting(Connection.Edge::node)
          .isEqualTo(
              page.edges().stream().limit(6).map(edge -> edge.node().partnership().id()).toList());
    } while (true);
    assertThat(names).hasSizeGreaterThan(60).isSortedAccordingTo(order::compare);
  }

  @Test
  void takesNoCursorOfAnOrderByTheNamesOfAnotherLanguage() {
    var cursor = last(byName(Language.RU, new PageWindow(7, Optional.empty(), false)).page());
    var other = new PageWindow(7, Optional.of(cursor), false);
    assertThatThrownBy(() -> byName(Language.AR, other)).isInstanceOf(Refusal.class);
  }

  private static String last(Connection<?> page) {
    return Objects.requireNonNull(page.pageInfo().endCursor());
  }

  private DirectorySearch.Found<PartnershipNode> byName(Language language, PageWindow page) {
    return directory.search.partnerships(
        new DirectorySearch.Asked(
            Optional.empty(),
            EntryFilter.NONE,
            Optional.of(Order.NAME),
            language,
            page,
            false,
            false,
            NOW));
  }

  private static boolean theme(Partnership p) {
    return p.themes().contains(Theme.PROTECTION);
  }

  private static boolean kind(Partnership p) {
    return p.kind() == PartnershipKind.CAMPAIGN || p.kind() == PartnershipKind.JOINT_PROGRAMME;
  }

  private static boolean country(Partnership p) {
    return p.countries().contains("ZA") || p.countries().contains("EG");
  }

  private static List<Facets.Count> counts(
      Stream<Partnership> partnerships,
      java.util.function.Function<Partnership, Stream<String>> values) {
    return partnerships
        .flatMap(values)
        .collect(
            java.util.stream.Collectors.groupingBy(
                value -> value, java.util.stream.Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> new Facets.Count(each.getKey(), each.getValue().intValue()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "uno, organisation-unodc-6",
    "United Nations Off, organisation-unodc-6",
    "Всемирный экон, organisation-world-economic-forum-0",
    "المنتدى الاقت, organisation-world-economic-forum-0",
    "世界经济, organisation-world-economic-forum-0",
    "manama decl, partnership-manama-declaration-q",
    "komit, organisation-komitet-"
  })
  void completesANameWhileItIsTyped(String text, String id) {
    var hits =
        directory.search.typeahead(new Typeahead.Asked(text, 10, Language.EN, Optional.empty()));
    assertThat(hits)
        .extracting(hit -> hit.entry().id())
        .as(text)
        .anyMatch(each -> each.startsWith(id));
    assertThat(hits.size()).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(Typeahead.Sort.class)
  void completesNamesOfEntriesOfOneSortAloneWhereThatIsAskedFor(Typeahead.Sort sort) {
    var both = typed("un", 3, Optional.empty());
    var one = typed("un", 3, Optional.of(sort));
    assertThat(typed("un", 50, Optional.empty())).hasSizeGreaterThan(both.size());
    assertThat(one).hasSize(3).allMatch(id -> id.startsWith(sort.name().toLowerCase(Locale.ROOT)));
  }

  private List<String> typed(String text, int most, Optional<Typeahead.Sort> sort) {
    return directory.search.typeahead(new Typeahead.Asked(text, most, Language.EN, sort)).stream()
        .map(hit -> hit.entry().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "UNODC, organisation-unodc-6",
    "United Nations Office on Drugs and Crime, organisation-unodc-6",
    "Intl. Labour Organization (ILO), organisation-ilo-2",
    "Organisation internationale pour les migrations, organisation-iom-t",
    "Международная организация по миграции, organisation-iom-t",
    "Pacific Asia Travel Assoc., organisation-pata-a",
    "Qatar Airways Ltd, organisation-qatar-airways-v",
    "shanti sahayog samiti, organisation-shanti",
    "Anti Bondage League, organisation-renamed"
  })
  void matchesANameToTheOrganisationThatIsMeant(String name, String id) {
    var match = directory.search.match(List.of(name), Optional.empty()).getFirst();
    assertThat(match.candidates()).as(name).isNotEmpty();
    assertThat(match.candidates().getFirst().organisation().id()).as(name).startsWith(id);
    assertThat(match.candidates()).allMatch(each -> each.score() >= 0.5 && each.score() <= 1);
  }

  @Test
  void isSureOnlyOfWhatFitsWhollyAndHasNoRival() {
    assertThat(match("UNODC", Optional.empty()).sure()).isTrue();
    assertThat(match("Eurolines", Optional.empty()).sure()).isTrue();
    assertThat(match("Freedom Collective", Optional.of("KE")).sure()).isTrue();
    assertThat(match("Freedom Collective", Optional.of("US")).sure()).isFalse();
    assertThat(match("Ministry", Optional.empty()).sure()).isFalse();
    assertThat(match("International Organization", Optional.empty()).sure()).isFalse();
    assertThat(match("Acme Widgets", Optional.empty()).candidates()).isEmpty();
    assertThat(match("!!!", Optional.empty()).candidates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Austrian Parliament, organisation-austrian-parliament-1",
    "Parliament of Austria, organisation-austrian-parliament-1",
    "Parlamento austriaco, organisation-austrian-parliament-1",
    "Австрийский парламент, organisation-austrian-parliament-1",
    "Indian Ministry of Home Affairs, organisation-india-ministry-of-home-affairs-i",
    "LEFÖ (Austria), organisation-lefoe-5",
    "Qatar Airways WLL Ltd, organisation-qatar-airways-v",
    "United Nations Office on Drugs and Crime (UNODC), organisation-unodc-6",
    "UN Office on Drugs and Crimes, organisation-unodc-6",
    "Intl. Labor Organisation, organisation-ilo-2",
    "МОТ — Organisation internationale du travail, organisation-ilo-2",
    "OIT, organisation-ilo-2",
    "Правительство Австралии, organisation-government-of-australia-l",
    "Austrian Government, organisation-austrian-government-3",
    "Inter-Parliamentary Unoin, organisation-ipu-9",
    "联合国毒品和犯罪问题办公室, organisation-unodc-6"
  })
  void isSureOfANameInOtherWords(String name, String id) {
    var match = match(name, Optional.empty());
    assertThat(match.candidates().getFirst().organisation().id()).as(name).isEqualTo(id);
    assertThat(match.sure()).as(name + ": " + match.candidates().getFirst()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Australian Parliament",
        "Parliament of Australia",
        "Government of New Zealand",
        "Правительство Новой Зеландии",
        "حكومة نيوزيلندا",
        "新西兰政府",
        "Gouvernement néo-zélandais",
        "Slovakia’s coordination mechanism against human trafficking",
        "Ministry of Home Affairs of Indonesia",
        "Ministry of Women and Child Development of Bangladesh",
        "Ministry of Women and Child Development",
        "Save the Children",
        "Save the Children Indonesia",
        "UNICEF Austria",
        "Eurolines France",
        "Qatar Airways Cargo",
        "Swiss Federal Railways",
        "United Nations Office at Geneva",
        "UNICEM",
        "Women Readers’ Council",
        "Trust Fund for Victims at the International Criminal Court Foundation"
      })
  void isNeverSureOfAnotherCountrysBodyOrOfOneThatIsLike(String name) {
    var match = match(name, Optional.empty());
    assertThat(match.sure()).as(name + ": " + match.candidates()).isFalse();
  }

  @Test
  void aCountryThatIsSaidBesideANameStandsForOneInIt() {
    var india = match("Ministry of Women and Child Development", Optional.of("IN"));
    assertThat(india.sure()).isTrue();
    assertThat(match("Ministry of Home Affairs of India", Optional.of("IN")).sure()).isTrue();
    assertThat(match("Ministry of Home Affairs of India", Optional.of("ID")).sure()).isFalse();
    assertThat(match("Austrian Parliament", Optional.of("AU")).sure()).isFalse();
  }

  @Test
  void knowsCountriesByNameAdjectiveAndFormInSixLanguages() {
    for (var text :
        List.of(
            "The Austrian way",
            "en Autriche",
            "autrichiennes",
            "austríacas",
            "в Австрии",
            "австрийского",
            "النمساوية",
            "奥地利")) {
      assertThat(countries(text)).as(text).containsExactly(Set.of("AT"));
    }
    assertThat(countries("South African and South Sudanese"))
        .containsExactly(Set.of("ZA"), Set.of("SS"));
    assertThat(countries("Papua New Guinea")).containsExactly(Set.of("PG"));
    assertThat(countries("Réunion de chercheurs, того, Maurice")).isEmpty();
  }

  private static List<Set<String>> countries(String text) {
    var words = new IndexTerms().of(IndexFields.WORDS, text).stream().map(IndexTerms.At::term);
    return CountryWords.known().in(words.toList()).stream().map(NamedCountry::countries).toList();
  }

  /** Row 50 of the attacks and faults: text in any script. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\ud800",
        "\u202e\u200f",
        "𐍈𐍈𐍈𐍈𐍈",
        "\"(*:)~^",
        "ﷺ",
        "e\u0301\u0301\u0301\u0301",
        "谢谢",
        "口口"
      })
  void row50AnswersAnyTextWithoutAFault(String text) {
    assertThat(
            directory.search.typeahead(
                new Typeahead.Asked(text, 5, Language.AR, Optional.of(Typeahead.Sort.PARTNERSHIP))))
        .isNotNull();
    assertThat(directory.search.match(List.of(text), Optional.of("XX"))).hasSize(1);
    assertThat(partnerships(text)).isNotNull();
  }

  private NameMatching.Match match(String name, Optional<String> country) {
    return directory.search.match(List.of(name), country).getFirst();
  }

  private List<String> organisations(String text) {
    return directory
        .search
        .organisations(asked(Optional.of(text), EntryFilter.NONE, Order.RELEVANCE, FIFTY, false))
        .page()
        .edges()
        .stream()
        .map(edge -> edge.node().id())
        .toList();
  }

  private DirectorySearch.Found<PartnershipNode> partnerships(String text) {
    return list(Optional.of(text), EntryFilter.NONE, Order.RELEVANCE, FIFTY);
  }

  private DirectorySearch.Found<PartnershipNode> list(
      Optional<String> text, EntryFilter filter, Order order, PageWindow page) {
    return list(text, filter, order, page, false);
  }

  private DirectorySearch.Found<PartnershipNode> list(
      Optional<String> text, EntryFilter filter, Order order, PageWindow page, boolean counted) {
    return directory.search.partnerships(asked(text, filter, order, page, counted));
  }

  private static DirectorySearch.Asked asked(
      Optional<String> text, EntryFilter filter, Order order, PageWindow page, boolean counted) {
    return new DirectorySearch.Asked(
        text, filter, Optional.of(order), Language.EN, page, counted, true, NOW);
  }

  private List<String> pages(Optional<String> text, Order order, int size, boolean backwards) {
    var found = new ArrayList<String>();
    Optional<String> cursor = Optional.empty();
    while (true) {
      var page = list(text, EntryFilter.NONE, order, new PageWindow(size, cursor, backwards));
      var ids = new ArrayList<>(ids(page));
      var info = page.page().pageInfo();
      if (backwards) {
        Collections.reverse(ids);
      }
      found.addAll(ids);
      assertThat(backwards ? info.hasNextPage() : info.hasPreviousPage())
          .isEqualTo(cursor.isPresent());
      if (!(backwards ? info.hasPreviousPage() : info.hasNextPage())) {
        break;
      }
      cursor = Optional.ofNullable(backwards ? info.startCursor() : info.endCursor());
    }
    if (backwards) {
      Collections.reverse(found);
    }
    return found;
  }

  private static List<String> ids(DirectorySearch.Found<PartnershipNode> found) {
    return found.page().edges().stream()
        .map(Connection.Edge::node)
        .map(node -> node.partnership().id())
        .toList();
  }

  private static EntryFilter years(int from, int to) {
    return with(Map.of("from", from, "to", to), Optional.empty(), Set.of());
  }

  private static EntryFilter relatedTo(String id) {
    return with(Map.of(), Optional.of(id), Set.of());
  }

  private static EntryFilter industry(Industry industry) {
    return with(Map.of(), Optional.empty(), Set.of(industry));
  }

  private static EntryFilter with(
      Map<String, Integer> years, Optional<String> relatedTo, Set<Industry> industries) {
    return new EntryFilter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        industries,
        Set.of(),
        Optional.empty(),
        Set.of(),
        relatedTo,
        Optional.ofNullable(years.get("from")),
        Optional.ofNullable(years.get("to")),
        Optional.empty(),
        Optional.empty());
  }

  private static EntryFilter reach(Set<String> countries, Reach... reach) {
    return new EntryFilter(
        Set.of(),
        Set.of(),
        countries,
        Set.of(reach),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String id(String slug) {
    return EntryId.read("organisation-" + slug).orElseThrow();
  }

  private static Organisation organisation(String slug, Language language, String name) {
    return new Organisation(
        id(slug),
        Naming.of(new LocalizedText(Map.of(language, name)), language),
        OrganisationKind.CIVIL_SOCIETY,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        History.added(NOW));
  }
}
