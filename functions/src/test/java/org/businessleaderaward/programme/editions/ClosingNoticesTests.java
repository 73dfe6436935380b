package org.businessleaderaward.programme.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingNoticesTests {
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;

  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);

  @Test
  void tellsTheSecretariatWhenTheCallHasClosedAndNoSooner() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES.minusMillis(1));
    assertThat(award.deliverMail()).isEmpty();
    runAt(CLOSES);
    assertThat(award.deliverMail())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isEqualTo("secretary@example.org");
              assertThat(letter.subject()).isEqualTo("The call has closed: The award 2026");
              assertThat(letter.text()).contains("closed on Sunday, 1 March 2026, 01:00");
            });
  }

  @Test
  void carriesALinkThatOpensTheSecretariatsRoom() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var secretary = add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES);
    var text = award.deliverMail().getFirst().text();
    var link = TestAward.SITE + "/en/secretariat/#";
    var token =
        text.substring(text.indexOf(link) + link.length()).lines().findFirst().orElseThrow();
    var office = award.browser(Room.SECRETARIAT);
    assertThat(office.open(token).refusal("openLink")).isEmpty();
    assertThat(office.cookie()).startsWith(secretary.id() + ".");
  }

  @Test
  void tellsEverybodyInTheSecretariatAndNobodyElse() {
    award.put(EditionFixtures.in(EditionState.ADVICE));
    add(Role.SECRETARIAT, "one@example.org", Language.FR);
    add(Role.SECRETARIAT, "two@example.org", Language.EN);
    add(Role.ADVISER, "adviser@example.org", Language.EN);
    add(Role.JUROR, "juror@example.org", Language.EN);
    runAt(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(award.deliverMail())
        .extracting(Transport.Message::to, Transport.Message::subject)
        .containsExactlyInAnyOrder(
            tuple(
                "one@example.org",
                "Le délai prévu pour l’évaluation est écoulé\u00a0: Le prix 2026"),
            tuple("two@example.org", "The deadline for assessment has passed: The award 2026"));
  }

  @Test
  void tellsOnceHoweverOftenItRuns() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES);
    runAt(CLOSES.plusSeconds(60));
    runAt(CLOSES.plus(Duration.ofDays(40)));
    assertThat(award.deliverMail()).hasSize(1);
  }

  @Test
  void tellsOnceWhenRunsMeet() throws Exception {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    award.clock().set(CLOSES);
    var clock = award.bean(ClockWorker.class);
    Callable<Boolean> run =
        () -> {
          clock.accept(new ScheduledEvent());
          return true;
        };
    assertThat(AtOnce.times(100, run)).containsOnly(true);
    assertThat(award.dump(TableOf.OUTBOX)).hasSize(1);
  }

  @Test
  void tellsOfEachWindowOfAnEdition() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES);
    move(edition -> Cycle.closeCall(edition, CLOSES, null));
    runAt(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(award.deliverMail())
        .extracting(Transport.Message::subject)
        .containsExactlyInAnyOrder(
            "The call has closed: The award 2026",
            "The deadline for screening has passed: The award 2026");
  }

  @Test
  void tellsAnewOfAWindowThatWasExtendedAfterItsClose() {
    award.put(EditionFixtures.in(EditionState.ADVICE).withShortlist(List.of(), null));
    var secretary =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT, "edition-2026", "S", "secretary@example.org", Language.EN));
    var closed = Instant.parse("2026-06-01T00:00:00Z");
    runAt(closed);
    var later = closed.plusSeconds(86_400);
    var input = Map.of("kind", "ADVICE", "closesAt", "2026-06-02T02:00", "reason", "Holidays.");
    var extended =
        award.enter(Room.SECRETARIAT, secretary.id()).send("ExtendWindow", Map.of("input", input));
    assertThat(extended.refusal("extendWindow")).isEmpty();
    runAt(later.minusMillis(1));
    runAt(later);
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.to().equals("secretary@example.org"))
        .filteredOn(letter -> letter.subject().startsWith("The deadline for"))
        .hasSize(2);
  }

  @Test
  void doesNotTellOfACallThatAnActClosed() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    move(edition -> Cycle.closeCall(edition, TestAward.START, "enough of them"));
    runAt(TestAward.START);
    runAt(CLOSES.minusMillis(1));
    assertThat(award.dump(TableOf.OUTBOX)).isEmpty();
  }

  @Test
  void tellsOnceOfAVoteThatAnActClosedAndWhenThatWas() {
    award.put(EditionFixtures.in(EditionState.VOTING));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    var early = Instant.parse("2026-06-20T10:00:00Z");
    move(edition -> Cycle.closeVoting(edition, early));
    runAt(early);
    runAt(Instant.parse("2026-07-01T00:00:00Z"));
    assertThat(award.deliverMail())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).isEqualTo("The vote has closed: The award 2026");
              assertThat(letter.text()).contains("Saturday, 20 June 2026, 12:00");
            });
  }

  @Test
  void passesOverASampleEdition() {
    award.put(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, true));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES);
    assertThat(award.dump(TableOf.OUTBOX)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"DRAFT", "ANNOUNCED", "ARCHIVED"})
  void tellsNothingOfAnEditionThatWaitsForNobody(EditionState state) {
    award.put(EditionFixtures.in(state));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(award.dump(TableOf.OUTBOX)).isEmpty();
  }

  @Test
  void keepsANoticeUntilThereIsSomebodyToTell() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    runAt(CLOSES);
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    runAt(CLOSES.plusSeconds(60));
    assertThat(award.dump(TableOf.OUTBOX)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL_OPEN, CALL",
    "SCREENING, SCREENING",
    "ADVICE, ADVICE",
    "VOTING, VOTING",
    "COUNTED, AWARD"
  })
  void saysInEveryLanguageWhichWindowHasClosed(EditionState state, Window.Kind closed) {
    var edition = EditionFixtures.in(state);
    award.put(edition);
    for (var language : Language.values()) {
      add(Role.SECRETARIAT, language.tag() + "@example.org", language);
    }
    runAt(edition.window(closed).orElseThrow().closesAt());
    var letters = award.deliverMail();
    assertThat(letters).hasSize(Language.values().length);
    assertThat(letters).extracting(Transport.Message::subject).doesNotHaveDuplicates();
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).matches("\\S.{3,}[:：]\\s?\\S.*2026");
              // French and Spanish letters begin and end with forms of their own, Russian and
              // Arabic ones end with one.
              var forms =
                  switch (letter.to().substring(0, 2)) {
                    case "fr", "es" -> 2;
                    case "ru", "ar" -> 1;
                    default -> 0;
                  };
              assertThat(letter.text().split("\n\n", -1))
                  .hasSize(6 + forms)
                  .noneMatch(String::isBlank);
            });
  }

  @Test
  void readsWhatItsKeysSayWhateverTheStoreHolds() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    add(Role.SECRETARIAT, "secretary@example.org", Language.EN);
    // The last reminder of drafts that wait is begun, and its one part written.
    runAt(CLOSES.minusMillis(1));
    runAt(CLOSES.minusMillis(1));
    assertThat(calledAt(CLOSES.minusMillis(1))).containsOnly("Query", "GetItem").hasSize(18);
    assertThat(calledAt(CLOSES)).containsOnlyOnce("TransactWriteItems").hasSizeLessThan(22);
    assertThat(calledAt(CLOSES.plusSeconds(60)))
        .containsOnly("Query", "GetItem")
        .hasSizeLessThan(20);
  }

  private List<String> calledAt(Instant now) {
    calls.forget();
    runAt(now);
    return calls.names();
  }

  private void runAt(Instant now) {
    award.clock().set(now);
    award.runClock();
  }

  private void move(Function<Edition, Move> rule) {
    var deed =
        new EditionActs.Deed(
            "edition-2026", award.clock().instant(), "SECRETARIAT:person-1", "MOVED", null);
    assertThat(award.bean(EditionActs.class).perform(deed, rule).userErrors()).isEmpty();
  }

  private Person add(Role role, String email, Language language) {
    return award.put(Person.newcomer(role, "edition-2026", "Ada Sample", email, language));
  }
}
