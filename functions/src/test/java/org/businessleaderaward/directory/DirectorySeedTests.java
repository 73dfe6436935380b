package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

class DirectorySeedTests {
  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
  private static final String DATE = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

  private final List<Entry> entries = DirectorySeed.read();

  @Test
  void hasAtLeast60PartnershipsAnd55Organisations() {
    assertThat(partnerships()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(organisations()).hasSizeGreaterThanOrEqualTo(55);
  }

  @Test
  void givesEachEntryAnIdOfItsOwnThatSaysItsSort() {
    assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates().allMatch(EntryId::isOne);
    assertThat(partnerships()).allMatch(p -> p.id().startsWith(Partnership.ID_PREFIX));
    assertThat(organisations()).allMatch(o -> o.id().startsWith(Organisation.ID_PREFIX));
  }

  @Test
  void hasEachOrganisationThatTakesPartAndNoOther() {
    var taking = new HashSet<String>();
    partnerships().forEach(p -> p.participants().forEach(x -> taking.add(x.organisation())));
    assertThat(organisations().map(Organisation::id)).containsExactlyInAnyOrderElementsOf(taking);
  }

  @Test
  void speaksAllSixLanguages() {
    for (var entry : entries) {
      assertThat(entry.name().byLanguage()).as(entry.id()).hasSize(Language.values().length);
      assertThat(entry.name().byLanguage().values()).noneMatch(String::isBlank);
    }
    partnerships()
        .forEach(
            p -> {
              assertThat(p.summary().byLanguage()).as(p.id()).hasSize(Language.values().length);
              assertThat(p.summary().byLanguage().values()).noneMatch(String::isBlank);
            });
  }

  @Test
  void citesEachParagraphFrom2To80ButThoseThatNameNoPartnership() {
    assertThat(entries).allSatisfy(entry -> assertThat(entry.sources()).isNotEmpty());
    var cited =
        entries.stream()
            .flatMap(entry -> entry.sources().stream())
            .map(Source::paragraph)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var figuresAndReasons = Set.of(27, 28, 41, 57, 58, 59);
    assertThat(cited)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(2, 80)
                .boxed()
                .filter(each -> !figuresAndReasons.contains(each))
                .toList());
  }

  @Test
  void citesForEachStatementAtLeastOneParagraph() {
    for (var entry : entries) {
      for (var statement : Source.Statement.values()) {
        assertThat(entry.sources())
            .as(entry.id() + " " + statement)
            .anyMatch(s -> s.statements().isEmpty() || s.statements().contains(statement));
      }
    }
    partnerships()
        .forEach(
            p -> {
              assertThat(p.participants()).noneMatch(each -> each.sources().isEmpty());
              assertThat(p.relations()).noneMatch(each -> each.sources().isEmpty());
            });
  }

  @Test
  void relatesEntriesOnlyToOthersThatThereAre() {
    var ids = entries.stream().map(Entry::id).toList();
    assertThat(entries.stream().flatMap(entry -> entry.relations().stream()))
        .hasSizeGreaterThanOrEqualTo(9)
        .allSatisfy(relation -> assertThat(ids).contains(relation.to()));
  }

  @Test
  void usesIsoCountriesAndDatesAsPreciseAsTheSource() {
    partnerships()
        .forEach(
            p -> {
              assertThat(COUNTRIES).as(p.id()).containsAll(p.countries());
              assertThat(p.themes()).as(p.id()).isNotEmpty().doesNotHaveDuplicates();
              for (var date : Arrays.asList(p.startedOn(), p.endedOn())) {
                assertThat(date == null || date.value().matches(DATE)).as(p.id()).isTrue();
              }
            });
    organisations()
        .filter(o -> o.country() != null)
        .forEach(o -> assertThat(COUNTRIES).contains(o.country()));
  }

  @Test
  void isWrittenOnceAndKeepsWhatWasTakenOutSince() {
    var storage = EmbeddedStorage.fresh();
    var stored = new Entries(storage);
    var writes = new EntryWrites(storage, new Changes(storage));
    var transactions = new Transactions(storage);
    var seed = new DirectorySeed(storage, writes, transactions);

    assertThat(seed.load()).isTrue();
    var forum = stored.find("partnership-luxor-forum-i").orElseThrow();
    transactions.commit(
        set ->
            writes.withdraw(
                set, forum, WithdrawalReason.ON_REQUEST, forum.updatedAt().plusSeconds(1)));
    assertThat(seed.load()).isFalse();

    assertThat(stored.find("partnership-luxor-forum-i")).isEmpty();
    for (var entry : entries) {
      if (!entry.id().equals("partnership-luxor-forum-i")) {
        assertThat(stored.find(entry.id())).contains(entry);
      }
    }
  }

  private Stream<Partnership> partnerships() {
    return entries.stream().filter(Partnership.class::isInstance).map(Partnership.class::cast);
  }

  private Stream<Organisation> organisations() {
    return entries.stream().filter(Organisation.class::isInstance).map(Organisation.class::cast);
  }
}
