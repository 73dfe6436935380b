package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.MailResumeLinkPayload;
import org.businessleaderaward.nominations.drafts.ResumeLinks;
import org.businessleaderaward.nominations.drafts.SaveDraftPayload;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DraftsTests {
  private static final Network HERE = Network.of("192.0.2.1");
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;
  private static final String DRAFT_KEY = "00000000-0000-4000-8000-000000000001";
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
  void row50KeepsTextOfAnyScriptExactly() {
    var text = "  شركة\nе́ 👩🏽‍🏭 人口\t ";
    var nomination = fixtures.drafted(draft(text));
    assertThat(fixtures.nominations.find(nomination.id()).orElseThrow().statements())
        .containsExactly(new Statement("strategy", text));
  }

  @Test
  void row50RefusesALoneSurrogateAndNamesTheField() {
    var saved = save(scope(OPEN), null, null, draft("\ud800"));
    assertThat(saved.userErrors())
        .extracting(UserError::field)
        .containsExactly(List.of("input", "statements", "0", "text"));
  }

  @Test
  void row40ShowsTheSecondOfTwoEditorsWhatTheFirstSaved() {
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
  void row37MakesNoSecondDraftOfAFirstSaveWhoseAnswerWasLost() {
    var first = first(OPEN, "first");
    var scope = scope(OPEN.plusSeconds(5));
    var again =
        fixtures.drafts.save(scope, Optional.empty(), null, DRAFT_KEY, draft("first and more"));
    assertThat(again.userErrors()).isEmpty();
    assertThat(again.nomination())
        .isNotNull()
        .satisfies(
            nomination -> {
              assertThat(nomination.id()).isEqualTo(id(first));
              assertThat(nomination.statements().getFirst().text()).isEqualTo("first and more");
            });
    assertThat(scope.caller()).isPresent();
    assertThat(drafts()).hasSize(1);
  }

  @Test
  void makesOneDraftOfManyFirstSavesAtOnce() throws Exception {
    var answers = AtOnce.times(100, () -> first(OPEN, "at once"));
    assertThat(answers).extracting(DraftsTests::id).containsOnly(id(answers.getFirst()));
    assertThat(drafts()).hasSize(1);
  }

  @Test
  void row41TakesNoFirstSaveUnderAKeyWhoseDraftWentOnOrIsOld() {
    var first = first(OPEN, "first");
    var late = first(OPEN.plusSeconds(3_600), "late");
    assertThat(late.userErrors()).extracting(UserError::code).containsExactly("KEY_REUSED");
    assertThat(late.nomination()).isNull();
    save(scope(OPEN), caller(stored(first)), 1, draft("second"));
    assertThat(first(OPEN.plusSeconds(1), "other").userErrors())
        .extracting(UserError::code)
        .containsExactly("KEY_REUSED");
    assertThat(stored(first).statements().getFirst().text()).isEqualTo("second");
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() {
    var refused = fixtures.drafts.save(scope(OPEN), Optional.empty(), null, "short", draft("a"));
    assertThat(refused.userErrors()).extracting(UserError::code).containsExactly("INVALID_KEY");
  }

  private SaveDraftPayload first(Instant now, String text) {
    return fixtures.drafts.save(scope(now), Optional.empty(), null, DRAFT_KEY, draft(text));
  }

  private static String id(SaveDraftPayload saved) {
    return Objects.requireNonNull(saved.nomination()).id();
  }

  private Nomination stored(SaveDraftPayload saved) {
    return fixtures.nominations.find(id(saved)).orElseThrow();
  }

  /** Every nomination on record. */
  private List<String> drafts() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS).stream()
        .map(item -> Objects.requireNonNull(item.get("sk")).s())
        .filter(NominationKeys.NOMINATION::equals)
        .toList();
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
  void row68MailsALinkToANominationOnceADayToAnAddress() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    assertThat(links().mail(drafted, HERE, OPEN).sentTo()).isEqualTo("n…@example.org");
    var dayLater = OPEN.plus(Duration.ofDays(1));
    assertThat(codes(links().mail(drafted, HERE, dayLater.minusMillis(1))))
        .containsExactly("LINK_SENT_TODAY");
    assertThat(links().mail(drafted, HERE, dayLater).userErrors()).isEmpty();
  }

  @Test
  void mailsALinkToTheAddressThatWasCorrected() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    links().mail(drafted, HERE, OPEN);
    var corrected = corrected(drafted, 1, "right@example.org");
    assertThat(links().mail(corrected, HERE, OPEN).sentTo()).isEqualTo("r…@example.org");
  }

  /** As a form does that saves while somebody types: the link of before is dead. */
  @Test
  void row57MailsAnotherLinkToAnAddressThatWasLeftAndTakenAgain() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    links().mail(drafted, HERE, OPEN);
    corrected(drafted, 1, "n@example.or");
    var again = corrected(drafted, 2, "nominator@example.org");
    assertThat(links().mail(again, HERE, OPEN).userErrors()).isEmpty();
  }

  private Nomination corrected(Nomination nomination, int version, String address) {
    var saved = save(scope(OPEN), caller(nomination), version, at(address));
    return Objects.requireNonNull(saved.nomination());
  }

  @Test
  void row53MailsOnlySoManyLinksToOneAddressWhoeverAsks() {
    for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
      var drafted = fixtures.drafted(at("Victim+" + i + "@example.org"));
      assertThat(links().mail(drafted, Network.of("192.0.2." + i), OPEN).userErrors()).isEmpty();
    }
    var another = fixtures.drafted(at("victim@example.org"));
    var elsewhere = Network.of("192.0.2.100");
    assertThat(codes(links().mail(another, elsewhere, OPEN))).containsExactly("MAILBOX_FULL");
    var tomorrow = OPEN.plus(Duration.ofDays(1));
    assertThat(links().mail(another, elsewhere, tomorrow).userErrors()).isEmpty();
  }

  /** And none to the address that they are only changing it to. */
  @Test
  void row53MailsALinkWhereOneWasOpenedHoweverManyMailsWentThere() {
    var drafted = fixtures.drafted(at("nominator@example.org"));
    fixtures.confirm(drafted);
    for (var address : List.of("nominator@example.org", "victim@example.org")) {
      for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
        fixtures.unasked.count(address, "mail " + i, OPEN);
      }
    }
    assertThat(links().mail(drafted, HERE, OPEN).userErrors()).isEmpty();
    var sent = EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).size();
    corrected(drafted, 1, "victim@example.org");
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX)).hasSize(sent);
  }

  @Test
  void row53MailsOnlySoManyLinksFromOneNetworkAndTakesNoneFromAnothersMailbox() {
    for (int i = 0; i < Allowance.MAILS_FROM_NETWORK.most(); i++) {
      assertThat(fixtures.unasked.count("somebody" + i + "@example.org", HERE, "mail " + i, OPEN))
          .isEmpty();
    }
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
      assertThat(codes(links().mail(drafted, HERE, OPEN))).containsExactly("TOO_MANY_MAILS");
    }
    assertThat(links().mail(drafted, Network.of("198.51.100.7"), OPEN).userErrors()).isEmpty();
  }

  @Test
  void row58BeginsOnlySoManyDraftsFromOneNetworkInADay() {
    for (int i = 0; i < Allowance.DRAFTS.most(); i++) {
      assertThat(save(scope(OPEN), null, null, draft("a")).userErrors()).isEmpty();
    }
    var late = save(scope(OPEN), null, null, draft("one more"));
    assertThat(late.userErrors()).extracting(UserError::code).containsExactly("TOO_MANY_DRAFTS");
    assertThat(drafts()).hasSize(Allowance.DRAFTS.most());
    var elsewhere =
        new Scope(Room.NOMINATIONS, OPEN, "request-1", Network.of("198.51.100.7"), null);
    assertThat(save(elsewhere, null, null, draft("a")).userErrors()).isEmpty();
  }

  @Test
  void row58SavesADraftOnlySoOftenInADayOnceItWasSavedVeryOften() {
    var drafted = fixtures.drafted(draft("first"));
    var caller = caller(drafted);
    savedSoOften(drafted.id(), 1_999);
    for (int version = 1_999; version < 2_001 + Allowance.SAVES.most(); version++) {
      assertThat(save(scope(OPEN), caller, version, draft("text")).userErrors()).isEmpty();
    }
    int version = 2_001 + Allowance.SAVES.most();
    assertThatThrownBy(() -> save(scope(OPEN), caller, version, draft("one more")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.TOO_MANY_REQUESTS));
    var tomorrow = scope(OPEN.plus(Allowance.SAVES.within()));
    assertThat(save(tomorrow, caller, version, draft("go on")).userErrors()).isEmpty();
  }

  /** As if it had been saved before. */
  private void savedSoOften(String id, int times) {
    EmbeddedStorage.set(
        fixtures.storage,
        TableOf.NOMINATIONS,
        Map.of("pk", "NOMINATION#" + id, "sk", "NOMINATION"),
        "version",
        AttributeValue.fromN(String.valueOf(times)));
  }

  @Test
  void mailsNoLinkWithoutAnAddress() {
    var drafted = fixtures.drafted(NominationFixtures.empty());
    assertThat(MailAddress.isPlausible(drafted.nominator().email())).isFalse();
    assertThat(codes(links().mail(drafted, HERE, OPEN))).containsExactly("NO_ADDRESS");
  }

  @Test
  void tellsAtTheAddressAloneThatAnotherNominationStandsUnderIt() {
    save(scope(OPEN), null, null, at("irma@example.org"));
    assertThat(written()).contains("ALONE").doesNotContain("BESIDE_OTHERS");
    save(scope(OPEN), null, null, at("somebody.else@example.org"));
    assertThat(written()).doesNotContain("BESIDE_OTHERS");
    var second = save(scope(OPEN), null, null, at("Irma@example.org"));
    assertThat(second.userErrors()).isEmpty();
    assertThat(written()).containsOnlyOnce("BESIDE_OTHERS");
  }

  private String written() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString();
  }

  private ResumeLinks links() {
    return new ResumeLinks(
        fixtures.people,
        fixtures.limiter,
        fixtures.unasked,
        new ConfirmedOrCounted(fixtures.people, fixtures.unasked),
        new Mentions(fixtures.storage),
        fixtures.outbox,
        fixtures.transactions);
  }

  private static List<String> codes(MailResumeLinkPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  /** A draft whose nominator has an address. */
  private static Draft at(String address) {
    var complete = NominationFixtures.complete("A");
    return new Draft(
        complete.nominee(),
        new Nominator("N. Nominator", "An organisation", address, "We work on it."),
        complete.statements(),
        complete.evidenceLinks(),
        Language.EN);
  }

  private SaveDraftPayload save(
      Scope scope, @Nullable Caller caller, @Nullable Integer version, Draft draft) {
    return fixtures.drafts.save(scope, Optional.ofNullable(caller), version, null, draft);
  }

  private static Scope scope(Instant now) {
    return new Scope(Room.NOMINATIONS, now, "request-1", HERE, null);
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
