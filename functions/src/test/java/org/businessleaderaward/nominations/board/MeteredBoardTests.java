package org.businessleaderaward.nominations.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.rows.Recent;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.CapacityMeter;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What the pages of the board cost, of which {@link BoardPages} states the units, at 200
 * nominations and at 2,000. {@code bench/nominations} does the same with 10,000, and holds the time
 * that they take on the local server.
 */
class MeteredBoardTests {
  private static final int FEW = 200;
  private static final int MANY = 2_000;

  private final CapacityMeter meter = new CapacityMeter();
  private final TestAward award = new TestAward(meter);
  private final TestBrowser office = office();
  private final FilledBoard filled =
      new FilledBoard(EditionFixtures.in(EditionState.SCREENING), TestAward.START);

  private TestBrowser office() {
    award.put(EditionFixtures.in(EditionState.SCREENING));
    var member =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "A member", "first@example.org", Language.EN);
    return award.enter(Room.SECRETARIAT, award.put(member).id());
  }

  @Test
  void takesNoMoreUnitsThanStatedHoweverManyNominationsThereAre() {
    fill(FEW);
    readsAllOnce(FEW);
    holdsEachPage();
    fill(MANY);
    // What was written in the past is known only when all is read again.
    readsAllAgainByParts();
    holdsEachPage();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesNoMoreInAdviceHoweverManyAssignmentsThereAre(boolean isDone) {
    fill(MANY);
    new FilledAdvice(EditionFixtures.in(EditionState.ADVICE), isDone).open(MANY, award::bean);
    holdsEachPage();
    assertThat(ask("Checklist", Map.of()).toString())
        .contains("{\"code\":\"ADVICE_HANDED_IN\",\"done\":" + isDone + "}");
    meter.take();
    ask("AdviserAgreement", Map.of());
    assertThat(meter.take()).isLessThan(MANY * BoardPages.AGREEMENT_UNITS_A_NOMINATION);
  }

  @Test
  void hasALimitForEverythingThatTheRoomOfOfficersAsksAsItOpensAPage() {
    assertThat(BoardPages.left(BoardPages.all(this::ask))).isEmpty();
  }

  /** What an officer sees first needs none of them, nor have they asked for any. */
  private void readsAllOnce(int count) {
    meter.take();
    ask("SecretariatRoom", Map.of("language", "EN"));
    ask("SecretariatRoom", Map.of("language", "EN"));
    double room = meter.take() / 2;
    ask("BoardNumbers", Map.of());
    double first = meter.take();
    ask("BoardNumbers", Map.of());
    double rows = first - meter.take();
    assertThat(rows).isGreaterThan(5).isLessThan(count * BoardPages.COLD_UNITS_A_ROW);
    ask("SecretariatRoom", Map.of("language", "EN"));
    assertThat(meter.take()).as("the room before the rows were read, and after").isEqualTo(room);
  }

  private void readsAllAgainByParts() {
    award.clock().set(TestAward.START.plus(Recent.KEPT));
    for (int i = 0; i <= MANY / Recent.PART; i++) {
      meter.take();
      ask("BoardNumbers", Map.of());
      assertThat(meter.take()).isLessThan(15 + Recent.PART * BoardPages.COLD_UNITS_A_ROW);
    }
    assertThat(ask("BoardNumbers", Map.of()).at("/boardNumbers/total").asInt()).isEqualTo(MANY);
  }

  private void holdsEachPage() {
    var pages = BoardPages.all(this::ask);
    // Whoever asks first reads all.
    ask("BoardNumbers", Map.of());
    ask("DecisionLetters", Map.of());
    var tooMuch = new LinkedHashMap<String, Double>();
    for (var page : pages) {
      meter.take();
      ask(page.operation(), page.variables());
      var used = meter.take();
      if (used > page.units()) {
        tooMuch.put(page.name(), used);
      }
    }
    assertThat(tooMuch).isEmpty();
  }

  private void fill(int count) {
    filled.fill(
        count,
        award.bean(Nominations.class),
        award.bean(Duplicates.class),
        award.bean(People.class),
        award.bean(Transactions.class));
  }

  private JsonNode ask(String operation, Map<String, ?> variables) {
    var answer = office.send(operation, variables);
    assertThat(answer.error()).as(operation + answer.body()).isEmpty();
    return answer.body().path("data");
  }
}
