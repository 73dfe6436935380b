package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftsTests {
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;
  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void beginsASessionWithTheFirstSave() {
    var scope = scope(OPEN);
    var saved = save(scope, null, null, NominationFixtures.empty());
    assertThat(saved.userErrors()).isEmpty();
    assertThat(scope.caller())
        .hasValueSatisfying(
            caller -> assertThat(((Caller) caller).role()).isEqualTo(Role.NOMINATOR));
  }

  @Test
  void keepsTextOfAnyScriptExactly() {
    var text = "  شركة\nе́ 👩🏽‍🏭 人口\t ";
    var nomination = fixtures.drafted(draft(text));
    assertThat(fixtures.nominations.find(nomination.id()).orElseThrow().statements())
        .containsExactly(new Statement("strategy", text));
  }

  @Test
  void refusesALoneSurrogateAndNamesTheField() {
    var saved = save(scope(OPEN), null, null, draft("\ud800"));
    assertThat(saved.userErrors())
        .extracting(UserError::field)
        .containsExactly(List.of("input", "statements", "0", "text"));
  }

  @Test
  void showsTheSecondOfTwoEditorsWhatTheFirstSaved() {
    var drafted = fixtures.drafted(draft("first"));
    var caller = caller(drafted);
    assertThat(save(scope(OPEN), caller, 1, draft("second")).userErrors()).isEmpty();
    var late = save(scope(OPEN), caller, 1, draft("third"));
    assertThat(late.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
    assertThat(late.nomination())
        .isNotNull()
        .extracting(n -> n.statements().getFirst().text(), Nomination::version)
        .containsExactly("second", 2L);
    assertThat(save(scope(OPEN), caller, 2, draft("third")).userErrors()).isEmpty();
  }

  @Test
  void beginsNoSecondDraftForACallerWhoHasOne() {
    var drafted = fixtures.drafted(draft("first"));
    var again = save(scope(OPEN), caller(drafted), null, draft("again"));
    assertThat(again.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
  }

  @Test
  void savesUntilTheLastMillisecondOfTheCall() {
    var before = EditionFixtures.CALL_CLOSES.minusMillis(1);
    assertThat(save(scope(before), null, null, draft("in time")).userErrors()).isEmpty();
    assertThat(save(scope(EditionFixtures.CALL_CLOSES), null, null, draft("late")).userErrors())
        .extracting(UserError::code)
        .containsExactly("CALL_CLOSED");
  }

  @Test
  void savesNothingOnceTheEditionMovedOnThoughTheCalendarSaysOtherwise() {
    var drafted = fixtures.drafted(draft("first"));
    fixtures.move(EditionState.SCREENING);
    assertThat(save(scope(OPEN), caller(drafted), 1, draft("late")).userErrors())
        .extracting(UserError::code)
        .containsExactly("CALL_CLOSED");
  }

  @Test
  void changesNothingThatWasHandedIn() {
    var submitted = fixtures.submitted("A");
    var saved = save(scope(OPEN), caller(submitted), (int) submitted.version(), draft("more"));
    assertThat(saved.userErrors()).extracting(UserError::code).containsExactly("ALREADY_SUBMITTED");
  }

  @Test
  void writesToTheNominatorsLatestAddress() {
    var drafted = fixtures.drafted(NominationFixtures.empty());
    save(scope(OPEN), caller(drafted), 1, NominationFixtures.complete("A"));
    assertThat(fixtures.people.find(drafted.person()).orElseThrow().email())
        .isEqualTo("nominator@example.org");
  }

  @Test
  void mailsAResumeLinkOnceAMinute() {
    var links = new ResumeLinks(fixtures.storage, fixtures.outbox, fixtures.transactions);
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    assertThat(links.mail(drafted, OPEN).sentTo()).isEqualTo("n…@example.org");
    assertThat(links.mail(drafted, OPEN.plusSeconds(59)).userErrors())
        .extracting(UserError::code)
        .containsExactly("JUST_SENT");
    assertThat(links.mail(drafted, OPEN.plusSeconds(60)).userErrors()).isEmpty();
  }

  @Test
  void mailsNoLinkWithoutAnAddress() {
    var links = new ResumeLinks(fixtures.storage, fixtures.outbox, fixtures.transactions);
    var drafted = fixtures.drafted(NominationFixtures.empty());
    assertThat(MailAddress.isPlausible(drafted.nominator().email())).isFalse();
    assertThat(links.mail(drafted, OPEN).userErrors())
        .extracting(UserError::code)
        .containsExactly("NO_ADDRESS");
  }

  private SaveDraftPayload save(
      Scope scope, @Nullable Caller caller, @Nullable Integer version, Draft draft) {
    return fixtures.drafts.save(scope, Optional.ofNullable(caller), version, draft);
  }

  private static Scope scope(Instant now) {
    return new Scope(Room.NOMINATIONS, now, "request-1", "192.0.2.1", null);
  }

  private static Caller caller(Nomination nomination) {
    return new Caller(
        nomination.person(),
        Role.NOMINATOR,
        nomination.edition(),
        nomination.id(),
        "N",
        Language.EN);
  }

  private static Draft draft(String strategy) {
    var empty = NominationFixtures.empty();
    return new Draft(
        empty.nominee(),
        empty.nominator(),
        List.of(new Statement("strategy", strategy)),
        List.of(),
        Language.AR);
  }
}
