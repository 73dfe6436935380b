package org.businessleaderaward.nominations.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.ProcessorTime;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.CapacityMeter;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

class DuplicatesTests {
  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void findsTheSameNomineeAndCompanyInAnotherScript() {
    var first = handIn("Иван Петров", "ООО «Северсталь»", "ivan@example.org");
    var second = handIn("Ivan Petroff", "Severstal Group", "i.petroff@example.com");
    handIn("Anna Rossi", "Fiat", "anna@example.org");
    var found = fixtures.duplicates.of(BoardNomination.of(second));
    assertThat(found)
        .singleElement()
        .satisfies(
            duplicate -> {
              assertThat(duplicate.nomination().id()).isEqualTo(first.id());
              assertThat(duplicate.because()).isEqualTo(Set.of(Likeness.NOMINEE, Likeness.COMPANY));
            });
    assertThat(among(new LikeNames(), fixtures.nominations.rows("edition-2026", "", 10)))
        .as("what the board flags")
        .containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void findsTheSameAddressUnderAnyName() {
    handIn("A. Rossi", "Fiat", "anna.rossi@example.org");
    var second = handIn("Contessa", "Lancia", "Anna.Rossi@Example.org");
    assertThat(fixtures.duplicates.of(BoardNomination.of(second)))
        .singleElement()
        .extracting(ProbableDuplicate::because)
        .isEqualTo(Set.of(Likeness.ADDRESS));
  }

  @Test
  void findsNothingOfAnotherEditionNorAmongDraftsNorItself() {
    var only = handIn("Anna Rossi", "Fiat", "anna@example.org");
    fixtures.drafted(draft("Anna Rossi", "Fiat", "anna@example.org"));
    assertThat(fixtures.duplicates.of(BoardNomination.of(only))).isEmpty();
  }

  @Test
  void findsANomineeWhoCorrectedTheNameUnderEither() {
    var wrong = handIn("Ana Roca", "Fiat", "ana@example.org");
    var other = handIn("Anna Rossi", "Lancia", "anna@example.org");
    var facts = new NomineeFacts("Anna Rossi", "Chair", "Fiat", "IT");
    var consent = Objects.requireNonNull(wrong.consent());
    var corrected = wrong.withConsent(consent.given(EditionFixtures.CALL_CLOSES, facts));
    fixtures.transactions.commit(
        set -> {
          fixtures.nominations.put(set, corrected, EditionFixtures.CALL_CLOSES);
          fixtures.duplicates.index(set, wrong, corrected);
        });
    assertThat(fixtures.duplicates.of(BoardNomination.of(other)))
        .extracting(duplicate -> duplicate.nomination().id())
        .containsExactly(wrong.id());
    var third = handIn("Ana Roca", "Seat", "roca@example.org");
    assertThat(fixtures.duplicates.of(BoardNomination.of(third)))
        .extracting(duplicate -> duplicate.nomination().id())
        .containsExactly(wrong.id());
  }

  @Test
  void row43KeepsNoKeyOfANominationThatIsErased() {
    var nomination = handIn("Anna Rossi", "Fiat", "anna@example.org");
    fixtures.nominations.eraseBeside(nomination.id(), NominationKeys.ERASURE);
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS))
        .noneMatch(item -> item.containsKey("spoken"));
  }

  @Test
  void costsAsMuchAmongManyAsAmongFew() {
    var meter = new CapacityMeter();
    var measured = new NominationFixtures(meter);
    var first = handIn(measured, "Anna Rossi", "Fiat", "anna@example.org");
    handIn(measured, "Anna Rossi", "Lancia", "rossi@example.org");
    meter.take();
    assertThat(measured.duplicates.of(BoardNomination.of(first))).hasSize(1);
    double among = meter.take();
    IntStream.range(0, 60)
        .forEach(i -> handIn(measured, name(i), "Number " + name(i), i + "@example.org"));
    meter.take();
    assertThat(measured.duplicates.of(BoardNomination.of(first))).hasSize(1);
    assertThat(meter.take()).isEqualTo(among).isBetween(0.5, 6.0);
  }

  @Test
  void showsNoMoreThanTenAndReadsNoMoreOfACommonKey() {
    var meter = new CapacityMeter();
    var measured = new NominationFixtures(meter);
    var nominations = IntStream.range(0, 40).mapToObj(i -> measured.submitted("Li Wang")).toList();
    measured.move(EditionState.SCREENING);
    meter.take();
    assertThat(measured.duplicates.of(BoardNomination.of(nominations.getFirst()))).hasSize(10);
    assertThat(meter.take()).isLessThan(20);
  }

  /** All are found under the same keys, and no two are said alike in any order of their words. */
  @Test
  void row51ComparesSixHundredAnagramsWithinAFifthOfASecond() {
    var names = anagrams(2_400);
    var rows =
        new ArrayList<>(
            IntStream.range(0, 600)
                .mapToObj(i -> row(i, names.subList(4 * i, 4 * i + 4)))
                .toList());
    var board = new LikeNames();
    assertThat(among(board, rows)).isEmpty();
    var processor = new ProcessorTime();
    long nanos =
        processor.least(
            3,
            () -> {
              board.see(rows.subList(1, rows.size()));
              return processor.of(() -> among(board, rows)).nanos();
            });
    assertThat(nanos).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
  }

  private static List<String> among(LikeNames board, List<BoardRow> rows) {
    board.see(rows);
    return rows.stream().map(BoardRow::id).filter(board::isAlike).toList();
  }

  private static BoardRow row(int i, List<String> names) {
    var who =
        new BoardRow.Who(
            names.get(0),
            i + "@example.org",
            names.get(1),
            "EG",
            names.get(2),
            names.get(3),
            "Nora",
            "",
            "nora@example.org");
    return new BoardRow(
        "nomination-" + i,
        NominationStatus.SUBMITTED,
        1,
        Instant.EPOCH.plusNanos(System.nanoTime()),
        "R",
        Instant.EPOCH,
        who,
        null,
        Language.EN,
        false,
        false,
        false,
        false,
        false,
        false,
        Language.EN,
        null);
  }

  /** Names of four words, each of the same five consonants in another order; no two share two. */
  private static List<String> anagrams(int count) {
    var chance = new Random(51);
    var shared = new HashSet<String>();
    var names = new ArrayList<String>();
    while (names.size() < count) {
      var words =
          Stream.of("bdgkl", "mnprs", "tvbdg", "klmnp")
              .map(word -> shuffled(word, chance))
              .toList();
      var pairs = new HashSet<String>();
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          pairs.add(words.get(i) + " " + words.get(j));
        }
      }
      if (Collections.disjoint(shared, pairs)) {
        shared.addAll(pairs);
        names.add(String.join(" ", words));
      }
    }
    return names;
  }

  private static String shuffled(String word, Random chance) {
    var letters = new ArrayList<>(List.of(word.split("")));
    Collections.shuffle(letters, chance);
    return String.join("a", letters) + "a";
  }

  /** Names of four consonants that none other has. */
  private static String name(int i) {
    var consonants = List.of("b", "d", "g", "k", "l", "m", "r", "v");
    return "B%sa%so D%se%si"
        .formatted(
            consonants.get(i % 8),
            consonants.get(i / 8),
            consonants.get(i / 8),
            consonants.get(i % 8));
  }

  private Nomination handIn(String nominee, String company, String email) {
    return handIn(fixtures, nominee, company, email);
  }

  private static Nomination handIn(
      NominationFixtures fixtures, String nominee, String company, String email) {
    var drafted = fixtures.drafted(draft(nominee, company, email));
    fixtures.submissions.submit(
        drafted.id(), NominationFixtures.submission(drafted), EditionFixtures.CALL_OPENS);
    return fixtures.nominations.find(drafted.id()).orElseThrow();
  }

  private static Draft draft(String nominee, String company, String email) {
    var whole = NominationFixtures.complete(nominee);
    return new Draft(
        new Nominee(nominee, "Director", company, "FR", email, Language.FR),
        whole.nominator(),
        whole.statements(),
        whole.evidenceLinks(),
        whole.language());
  }
}
