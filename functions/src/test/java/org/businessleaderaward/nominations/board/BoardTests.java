package org.businessleaderaward.nominations.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.rows.Recent;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class BoardTests {
  private static final Instant NOW = EditionFixtures.CALL_CLOSES;
  private static final String EDITION = "edition-2026";

  private final Read read = new Read();
  private final NominationFixtures fixtures = new NominationFixtures(read);
  private final NominationBoard board =
      new NominationBoard(
          new Rows(fixtures.nominations), new ReturnedMails(fixtures.people), fixtures.nominations);

  /** Counts the items that queries gave. */
  private static final class Read implements ExecutionInterceptor {
    private final AtomicInteger items = new AtomicInteger();

    int take() {
      return items.getAndSet(0);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.response() instanceof QueryResponse found) {
        items.addAndGet(found.count());
      }
    }
  }

  @Test
  void findsByNameCompanyReferenceAndAddressWithoutMarksOrCapitals() {
    var jose = handIn("José Martínez", "Hoteles Sol", "MX", Language.ES);
    var anna = handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    assertThat(found(Map.of("text", "martinez JOSE"))).containsExactly(jose.id());
    assertThat(found(Map.of("text", "fiat"))).containsExactly(anna.id());
    assertThat(found(Map.of("text", jose.reference()))).containsExactly(jose.id());
    assertThat(found(Map.of("text", "by.anna"))).containsExactly(anna.id());
    assertThat(found(Map.of("text", "anna sol"))).isEmpty();
    assertThat(found(Map.of("country", "MX"))).containsExactly(jose.id());
    assertThat(found(Map.of("language", "FR"))).containsExactly(anna.id());
    assertThat(found(Map.of())).containsExactlyInAnyOrder(jose.id(), anna.id());
    assertThatThrownBy(() -> found(Map.of("text", "a".repeat(201)))).isInstanceOf(Refusal.class);
  }

  @Test
  void seesAtOnceWhatWasDecidedAndReadsNoMoreThanThat() {
    var first = handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    for (int i = 0; i < 5; i++) {
      handIn("Nominee " + i, "Company " + i, "AT", Language.EN);
    }
    assertThat(found(Map.of("status", "SUBMITTED"))).hasSize(6);
    fixtures.move(EditionState.SCREENING);
    fixtures.screenings.screen(
        NominationFixtures.SECRETARY,
        new Screenings.Decision(first.id(), (int) first.version(), true, null, null),
        NOW.plus(Duration.ofMinutes(5)));
    assertThat(found(Map.of("status", "ELIGIBLE"))).containsExactly(first.id());
    var wanted = wanted(Map.of("status", "SUBMITTED"), BoardOrder.OLDEST);
    var page = new PageRequest(50, Optional.empty());
    var later = NOW.plus(Duration.ofMinutes(5));
    board.find(wanted, page, later);
    read.take();
    assertThat(board.find(wanted, page, later.plusSeconds(1)).total()).isEqualTo(5);
    assertThat(read.take()).as("only what was written since").isEqualTo(1);
    board.find(wanted, page, later.plus(Duration.ofMinutes(2)));
    read.take();
    assertThat(board.find(wanted, page, later.plus(Duration.ofMinutes(2))).total()).isEqualTo(5);
    assertThat(read.take()).as("nothing, when nothing was").isEqualTo(0);
    assertThat(board.numbers(fixtures.editions.get(EDITION), NOW.plus(Recent.KEPT)).total())
        .isEqualTo(6);
    assertThat(read.take()).as("everything, every ten minutes").isEqualTo(6);
  }

  @Test
  void findsByTheNameAsItWasNominatedToo() {
    var nomination = handIn("Ana Rosi", "Lancia", "IT", Language.FR);
    var consent = Objects.requireNonNull(nomination.consent());
    var facts = new NomineeFacts("Anna Rossi", "Chair", "Fiat", "IT");
    assertThat(found(Map.of("flag", "WAITING"))).containsExactly(nomination.id());
    write(nomination.withConsent(consent.given(NOW, facts)));
    assertThat(found(Map.of("flag", "WAITING"))).isEmpty();
    assertThat(found(Map.of("flag", "AGREED", "text", "lancia"))).containsExactly(nomination.id());
    assertThat(found(Map.of("text", "rossi fiat"))).containsExactly(nomination.id());
  }

  @Test
  void keepsNothingOfWhatIsErased() {
    var nomination = handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    assertThat(found(Map.of("text", "anna"))).hasSize(1);
    write(nomination.declined(NOW));
    fixtures.nominations.eraseBeside(nomination.id(), "ERASURE");
    assertThat(found(Map.of("text", "anna"))).isEmpty();
    assertThat(fixtures.nominations.rows(EDITION, "", 10).toString())
        .contains(nomination.id(), nomination.reference())
        .doesNotContain("Anna", "anna", "Fiat", "IT");
    assertThat(board.numbers(fixtures.editions.get(EDITION), NOW).statuses())
        .containsExactly(new NominationBoard.Count("DECLINED", 1));
  }

  @Test
  void countsDraftsAndForgetsThoseThatAreGone() {
    handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    var draft = fixtures.drafted(NominationFixtures.empty());
    var numbers = board.numbers(fixtures.editions.get(EDITION), NOW);
    assertThat(numbers.drafts()).isEqualTo(1);
    assertThat(numbers.total()).isEqualTo(1);
    assertThat(numbers.days())
        .as("the day of the edition's clocks")
        .containsExactly(
            new NominationBoard.Count(
                LocalDate.ofInstant(NOW.minusMillis(1), ZoneId.of("Europe/Vienna")).toString(), 1));
    assertThat(numbers.countries()).containsExactly(new NominationBoard.Count("IT", 1));
    fixtures.transactions.commit(
        set ->
            fixtures.nominations.remove(set, fixtures.nominations.find(draft.id()).orElseThrow()));
    assertThat(board.numbers(fixtures.editions.get(EDITION), NOW.plus(Recent.KEPT)).drafts())
        .isZero();
  }

  @Test
  void flagsWhatIsProbablyTheSame() {
    var first = handIn("Иван Петров", "ООО «Северсталь»", "RU", Language.RU);
    handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    assertThat(found(Map.of("flag", "ALIKE"))).isEmpty();
    var second = handIn("Ivan Petroff", "Severstal Group", "RU", Language.EN);
    assertThat(found(Map.of("flag", "ALIKE"))).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void goesOnAfterWhatIsNotWantedAnyMore() {
    for (int i = 0; i < 5; i++) {
      handIn("Nominee " + i, "Company", "AT", Language.EN);
    }
    var wanted = wanted(Map.of("status", "SUBMITTED"), BoardOrder.NAME);
    var page = board.find(wanted, new PageRequest(2, Optional.empty()), NOW);
    assertThat(page.total()).isEqualTo(5);
    var names = new ArrayList<>(names(page));
    var last = page.edges().getLast().node();
    write(
        fixtures
            .nominations
            .find(last.id())
            .orElseThrow()
            .withdrawn("No longer with the company."));
    var cursor = Optional.ofNullable(page.pageInfo().endCursor());
    var rest = board.find(wanted, new PageRequest(10, cursor), NOW);
    names.addAll(names(rest));
    assertThat(names)
        .containsExactly("Nominee 0", "Nominee 1", "Nominee 2", "Nominee 3", "Nominee 4");
    assertThat(rest.total()).isEqualTo(4);
    var other = wanted(Map.of(), BoardOrder.NAME);
    assertThatThrownBy(() -> board.find(other, new PageRequest(10, cursor), NOW))
        .isInstanceOf(Refusal.class);
    var second = rest.edges().getFirst().node();
    assertThat(board.place(wanted, second.id(), NOW))
        .contains(
            new NominationBoard.Place(
                2, 4, page.edges().getFirst().node().id(), rest.edges().get(1).node().id()));
    assertThat(board.place(wanted, last.id(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OLDEST,Chen;Anna;Boris",
    "NEWEST,Boris;Anna;Chen",
    "NAME,Anna;Boris;Chen",
    "COMPANY,Boris;Chen;Anna",
    "COUNTRY,Chen;Anna;Boris"
  })
  void listsInEachOrder(BoardOrder order, String names) {
    handIn("Chen", "Élan", "CN", Language.EN, NOW.minusSeconds(3));
    handIn("Anna", "Fiat", "IT", Language.FR, NOW.minusSeconds(2));
    handIn("Boris", "DELO", "RU", Language.RU, NOW.minusSeconds(1));
    var found = board.find(wanted(Map.of(), order), new PageRequest(50, Optional.empty()), NOW);
    assertThat(names(found)).containsExactly(names.split(";"));
  }

  @Test
  void takesWhatWasFoundAlongAndNoFormulaWithIt() {
    var first = handIn("=Anna, Rossi", "Fiat", "IT", Language.FR);
    handIn("Nominee", "@Company", "AT", Language.EN);
    var wanted = wanted(Map.of("country", "IT"), BoardOrder.OLDEST);
    var edition = fixtures.editions.get(EDITION);
    var table = board.table(edition, Language.EN, wanted, Optional.empty(), NOW);
    assertThat(table.next()).isNull();
    assertThat(table.text().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(first.reference() + ",To be screened,\"'=Anna, Rossi\",")
        .endsWith(",Not answered yet,,");
    var all =
        board.table(
            edition, Language.EN, wanted(Map.of(), BoardOrder.OLDEST), Optional.empty(), NOW);
    assertThat(all.text()).contains(",'@Company,");
    assertThat(all.text().lines()).hasSize(3);
  }

  @Test
  void takesTheseAloneAlongOfWhichThereAreFiftyAtMost() {
    var first = handIn("Anna Rossi", "Fiat", "IT", Language.FR);
    var second = handIn("Boris", "Severstal", "RU", Language.EN);
    handIn("Chen", "Looms", "CN", Language.EN);
    var ids = List.of(second.id(), first.id(), "unknown");
    assertThat(found(Map.of("ids", ids))).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(found(Map.of("ids", ids, "country", "RU"))).containsExactly(second.id());
    assertThat(found(Map.of("ids", List.of()))).isEmpty();
    var edition = fixtures.editions.get(EDITION);
    var wanted = wanted(Map.of("ids", ids), BoardOrder.NAME);
    assertThat(
            board.table(edition, Language.EN, wanted, Optional.empty(), NOW).text().lines().skip(1))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly(first.reference(), second.reference());
    var many = IntStream.range(0, 51).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> BoardFilter.of(Map.of("ids", many))).isInstanceOf(Refusal.class);
  }

  private static List<String> names(NominationBoard.Found found) {
    return found.edges().stream()
        .map(Connection.Edge::node)
        .map(NominationRow::nomineeName)
        .toList();
  }

  private List<String> found(Map<String, Object> fit) {
    return board
        .find(wanted(fit, BoardOrder.OLDEST), new PageRequest(50, Optional.empty()), NOW)
        .edges()
        .stream()
        .map(edge -> edge.node().id())
        .toList();
  }

  private static NominationBoard.Wanted wanted(Map<String, Object> fit, BoardOrder order) {
    return new NominationBoard.Wanted(EDITION, BoardFilter.of(fit), order);
  }

  private void write(Nomination changed) {
    fixtures.transactions.commit(set -> fixtures.nominations.put(set, changed, NOW));
  }

  private Nomination handIn(String name, String company, String country, Language language) {
    return handIn(name, company, country, language, NOW.minusMillis(1));
  }

  private Nomination handIn(
      String name, String company, String country, Language language, Instant at) {
    var address = SoughtRow.folded(name).replaceAll("[^a-z0-9]+", ".") + "@example.org";
    var drafted =
        fixtures.drafted(
            new Draft(
                new Nominee(name, "Chair", company, country, address, language),
                new Nominator("N. Nominator", "A union", "by." + address, "We work on it."),
                List.of(
                    new Statement("strategy", "On strategy."),
                    new Statement("supply-chain", "On the supply chain.")),
                List.of("https://example.org/evidence"),
                language));
    fixtures.confirm(drafted);
    fixtures.submissions.submit(drafted.id(), NominationFixtures.submission(drafted), at);
    return fixtures.nominations.find(drafted.id()).orElseThrow();
  }
}
