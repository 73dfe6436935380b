package org.businessleaderaward.programme.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.calendar.Calendar;
import org.junit.jupiter.api.Test;

/** More time for a stretch under way, the end of an edition, and who is written to about both. */
class ExtensionTests {
  private static final String EDITION = "edition-2026";
  private static final String LATER = "2026-03-11T01:00";

  private final TestAward award = new TestAward();

  @Test
  void movesTheCloseAndWhatComesLaterAndWritesToWhoeverHasADraft() {
    var office = office(EditionState.CALL_OPEN);
    assertThat(draft("drafting@example.org")).isEmpty();
    assertThat(draft("")).isEmpty();
    assertThat(extend(office, "CALL", LATER, "The mail service was down.")).isEmpty();
    var windows = award.bean(Editions.class).get(EDITION).windows();
    assertThat(windows.getFirst().closesAt()).isEqualTo("2026-03-11T00:00:00Z");
    assertThat(Calendar.isWhole(windows)).isTrue();
    assertThat(windows.get(1).closesAt())
        .as("screening keeps its 31 days")
        .isAfter("2026-04-10T00:00:00Z");
    assertThat(office.send("AuditLog", Map.of("first", 5)).body().toString())
        .contains("CALL_EXTENDED", "The mail service was down.");

    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The deadline was extended"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isEqualTo("drafting@example.org");
              assertThat(letter.text()).contains("11 March 2026");
              var again = award.browser(Room.NOMINATIONS);
              assertThat(again.open(TestAward.tokenIn(letter.text())).refusal("openLink"))
                  .isEmpty();
            });
    award.clock().set(Instant.parse("2026-03-11T00:00:00Z").minusMillis(1));
    assertThat(draft("late@example.org")).as("row 27: 1 ms before the close").isEmpty();
    award.clock().forward(Duration.ofMillis(1));
    assertThat(draft("later@example.org")).isEqualTo("CALL_CLOSED");
  }

  @Test
  void refusesWhatIsNoExtension() {
    var office = office(EditionState.CALL_OPEN);
    assertThat(extend(office, "CALL", LATER, " ")).isEqualTo("EXTENSION_REASON_REQUIRED");
    assertThat(extend(office, "CALL", "2026-03-01T01:00", "why")).isEqualTo("NO_EXTENSION");
    assertThat(extend(office, "CALL", "2026-03-29T02:30", "why")).isEqualTo("TIME_SKIPPED");
    assertThat(extend(office, "CALL", "2027-06-29T02:30", "why")).isEqualTo("EXTENSION_TOO_LONG");
    assertThat(extend(office, "ADVICE", "2026-07-11T01:00", "why")).isEqualTo("WRONG_STATE");
    award.clock().set(EditionFixtures.CALL_CLOSES);
    assertThat(extend(enter(), "CALL", LATER, "why"))
        .as("row 27: what is over is not opened again")
        .isEqualTo("WINDOW_OVER");
  }

  @Test
  void writesToEveryAdviserOnceThoughThereAreMoreThanOneTransactionTakes() {
    award.clock().set(Instant.parse("2026-05-01T12:00:00Z"));
    var office = office(EditionState.ADVICE);
    for (int i = 0; i < 60; i++) {
      award.put(Person.newcomer(Role.ADVISER, EDITION, "A", "a" + i + "@example.org", Language.EN));
    }
    assertThat(extend(office, "ADVICE", "2026-06-11T12:00", "Holidays.")).isEmpty();
    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .extracting(Transport.Message::to)
        .filteredOn(to -> !to.equals("office@example.org"))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  @Test
  void archivesByTheActAndByTheNextCall() {
    award.clock().set(Instant.parse("2026-08-01T12:00:00Z"));
    var office = office(EditionState.ANNOUNCED);
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ANNOUNCED, false));
    assertThat(office.send("Archive").refusal("archive")).isEmpty();
    assertThat(office.send("Archive").refusal("archive")).isEqualTo("WRONG_STATE");
    assertThat(state(EDITION)).isEqualTo(EditionState.ARCHIVED);
    assertThat(office.send("PrepareNextEdition").refusal("prepareNextEdition")).isEmpty();
    var next =
        award.put(
            Person.newcomer(Role.SECRETARIAT, "edition-2028", "S", "s@example.org", Language.EN));
    var nextOffice = award.enter(Room.SECRETARIAT, next.id());
    assertThat(nextOffice.send("OpenCall").refusal("openCall")).isEmpty();
    assertThat(state("edition-2024")).isEqualTo(EditionState.ARCHIVED);
    assertThat(nextOffice.send("AuditLog", Map.of("first", 5)).body().toString())
        .contains("CALL_OPENED");
  }

  private EditionState state(String edition) {
    return award.bean(Editions.class).get(edition).state();
  }

  private TestBrowser office(EditionState state) {
    award.put(EditionFixtures.in(state));
    return enter();
  }

  private TestBrowser enter() {
    var member =
        award.put(
            Person.newcomer(Role.SECRETARIAT, EDITION, "S", "office@example.org", Language.EN));
    return award.enter(Room.SECRETARIAT, member.id());
  }

  private static String extend(TestBrowser office, String kind, String closesAt, String reason) {
    var input = Map.of("kind", kind, "closesAt", closesAt, "reason", reason);
    var answer = office.send("ExtendWindow", Map.of("input", input));
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    return answer.refusal("extendWindow");
  }

  private String draft(String email) {
    var saved = award.browser(Room.NOMINATIONS).send("SaveDraft", Map.of("input", content(email)));
    assertThat(saved.error()).as(saved.body().toString()).isEmpty();
    return saved.refusal("saveDraft");
  }

  private static Map<String, Object> content(String email) {
    return new HashMap<>(
        Map.of(
            "nominee", Map.of("name", "A nominee"),
            "nominator", Map.of("email", email),
            "statements", List.of(),
            "evidenceLinks", List.of(),
            "language", "EN"));
  }
}
