package org.businessleaderaward.nominations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.News;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of a draft before the call closes, when, and who is not. */
class DraftRemindersTests {
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;

  private final TestAward award = new TestAward();
  private final TestBrowser nominator = award.browser(Room.NOMINATIONS);
  private String draft = "";

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", "A"));
    input.put("nominator", Map.of("email", "nominator@example.org"));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", null);
    draft =
        nominator
            .send("SaveDraft", Map.of("input", input))
            .data("saveDraft", "nomination", "id")
            .asString("");
  }

  @Test
  void areWrittenSevenThreeAndOneDaysBeforeTheCloseEachOnceWithTheWayBack() {
    runAt(CLOSES.minus(Duration.ofDays(7)).minusMillis(1));
    assertThat(reminders()).isEmpty();
    for (int days : new int[] {7, 3, 1}) {
      runAt(CLOSES.minus(Duration.ofDays(days)));
      runAt(CLOSES.minus(Duration.ofDays(days)).plusSeconds(600));
    }
    runAt(CLOSES);
    assertThat(reminders())
        .hasSize(3)
        .allSatisfy(letter -> assertThat(letter.to()).isEqualTo("nominator@example.org"));
    var again = award.browser(Room.NOMINATIONS);
    var token = TestAward.tokenIn(reminders().getFirst().text());
    // The same link, once more: opening it stops nothing.
    assertThat(reminders().getFirst().text())
        .contains("/en/nominate/?show=reminders#" + token + "\n");
    award.clock().set(CLOSES.minusMillis(1));
    assertThat(again.open(token).refusal("openLink")).isEmpty();
  }

  @Test
  void areNotMadeUpForWhenTheyWereMissed() {
    runAt(CLOSES.minus(Duration.ofHours(1)));
    assertThat(reminders()).hasSize(1);
  }

  @Test
  void areStoppedByWhoeverWantsNoneAndGoOnWhenTheyAreWantedAgain() {
    assertThat(isReminded()).isTrue();
    assertThat(set(false).data("setReminders", "reminded").asBoolean(true)).isFalse();
    assertThat(isReminded()).isFalse();
    runAt(CLOSES.minus(Duration.ofDays(7)));
    assertThat(reminders()).isEmpty();
    award.clock().set(TestAward.START);
    assertThat(set(true).refusal("setReminders")).isEmpty();
    runAt(CLOSES.minus(Duration.ofDays(3)));
    assertThat(reminders()).hasSize(1);
  }

  @Test
  void areNotOfWhatWasHandedInNorOfADraftThatHasMoreTimeThanTheCall() {
    change(extended(CLOSES.plusSeconds(1)));
    runAt(CLOSES.minus(Duration.ofDays(7)));
    change(extended(CLOSES));
    runAt(CLOSES.minus(Duration.ofDays(3)));
    assertThat(reminders()).hasSize(1);
    change(
        one ->
            one.submitted(
                new Receipt("NOM-2026-0001", TestAward.START),
                Consent.asked("p", TestAward.START)));
    runAt(CLOSES.minus(Duration.ofDays(1)));
    assertThat(reminders()).hasSize(1);
    award.clock().set(TestAward.START);
    assertThat(set(true).refusal("setReminders")).isEqualTo("ALREADY_SUBMITTED");
  }

  @Test
  void areWrittenAnewBeforeTheCloseOfACallThatIsExtended() {
    runAt(CLOSES.minus(Duration.ofDays(1)));
    var later = CLOSES.plus(Duration.ofDays(10));
    extendTo(later, CLOSES.minus(Duration.ofHours(1)));
    runAt(CLOSES);
    assertThat(reminders()).hasSize(1);
    runAt(later.minus(Duration.ofDays(7)));
    assertThat(reminders()).hasSize(2);
  }

  /** Three days before the new close were over when it was set. */
  @Test
  void areNotWrittenBesideTheLetterOfMoreTime() {
    var later = CLOSES.plus(Duration.ofDays(2));
    extendTo(later, CLOSES.minus(Duration.ofHours(1)));
    runAt(CLOSES.minus(Duration.ofMinutes(50)));
    assertThat(reminders()).isEmpty();
    runAt(later.minus(Duration.ofDays(1)));
    assertThat(reminders()).hasSize(1);
  }

  @Test
  void tellNobodyOfACloseThatIsTheCallsNoMore() {
    award.clock().set(CLOSES.minus(Duration.ofDays(1)));
    var edition = award.bean(Editions.class).get("edition-2026");
    var reminder =
        Circular.toDrafting(
            CLOSES.atZone(edition.timeZone()), Duration.ofDays(1), award.clock().instant());
    award.bean(Circulars.class).begin(edition.id(), reminder);
    extendTo(CLOSES.plus(Duration.ofDays(30)), award.clock().instant());
    runAt(award.clock().instant());
    assertThat(reminders()).isEmpty();
  }

  private void extendTo(Instant later, Instant at) {
    var edition = award.bean(Editions.class).get("edition-2026");
    var call = edition.windows().getFirst();
    award.put(edition.withWindows(List.of(new Window(call.kind(), call.opensAt(), later))));
    award.write(
        set ->
            award
                .bean(Circulars.class)
                .add(
                    set,
                    edition.id(),
                    new Circular(
                        ProgrammeKeys.moreTime(call.kind(), later),
                        new News.MoreTime(later.atZone(edition.timeZone())),
                        List.of(Audience.Of.DRAFTING),
                        at)));
  }

  private static UnaryOperator<Nomination> extended(Instant until) {
    return one -> one.extended(until);
  }

  private void change(UnaryOperator<Nomination> change) {
    var nominations = award.bean(Nominations.class);
    award.write(
        set ->
            nominations.put(
                set, change.apply(nominations.find(draft).orElseThrow()), TestAward.START));
  }

  private TestBrowser.Answer set(boolean wanted) {
    return nominator.send("SetReminders", Map.of("wanted", wanted));
  }

  private boolean isReminded() {
    var room = nominator.send("NominationRoom", Map.of("language", "EN"));
    return room.data("nomination", "reminded").asBoolean();
  }

  /** A circular is put on record by one run, and written by it or the next. */
  private void runAt(Instant now) {
    award.clock().set(now);
    award.runClock();
    award.runClock();
  }

  private List<Transport.Message> reminders() {
    return award.deliverMail().stream()
        .filter(letter -> letter.subject().startsWith("Your draft has not been submitted yet"))
        .toList();
  }
}
