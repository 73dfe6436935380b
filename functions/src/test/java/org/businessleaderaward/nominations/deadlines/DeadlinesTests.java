package org.businessleaderaward.nominations.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.nominations.NominationFixtures.SECRETARY;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.submission.SubmitNominationPayload;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesTests {
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;
  private static final Duration GRACE = Duration.ofMinutes(30);

  private final StoreCalls calls = new StoreCalls();
  private final NominationFixtures fixtures = new NominationFixtures(calls);
  private final Extensions extensions =
      new Extensions(
          new Mentions(fixtures.storage),
          fixtures.nominations,
          fixtures.editions,
          fixtures.audit,
          fixtures.outbox,
          fixtures.transactions);

  @Test
  void givesADraftThatWasBegunBeforeTheCloseItsGraceToTheMillisecond() {
    fixtures.terms.change(SECRETARY, new NominationTerms(false, 30), CLOSES.minusSeconds(1));
    var inTime = draft("A");
    var late = draft("B");
    assertThat(until(inTime, CLOSES.minusMillis(1))).isEqualTo(CLOSES);
    assertThat(until(inTime, CLOSES)).isEqualTo(CLOSES.plus(GRACE));
    assertThat(submit(inTime, CLOSES.plus(GRACE).minusMillis(1)).receipt()).isNotNull();
    assertThat(codes(submit(late, CLOSES.plus(GRACE)))).containsExactly("CALL_CLOSED");
    assertThat(until(late, CLOSES.plus(GRACE))).isNull();
  }

  @Test
  void beginsNoDraftInTheGrace() {
    fixtures.terms.change(SECRETARY, new NominationTerms(false, 30), CLOSES.minusSeconds(1));
    assertThat(fixtures.editions.withOpenCall(CLOSES)).isEmpty();
  }

  @Test
  void endsTheGraceWhenTheCallIsClosedByTheSecretariat() {
    fixtures.terms.change(SECRETARY, new NominationTerms(false, 30), CLOSES.minusSeconds(1));
    var draft = draft("A");
    fixtures.move(EditionState.SCREENING);
    assertThat(codes(submit(draft, CLOSES.plusSeconds(1)))).containsExactly("CALL_CLOSED");
  }

  @Test
  void givesNoGraceUnlessTheTermsDo() {
    assertThat(codes(submit(draft("A"), CLOSES))).containsExactly("CALL_CLOSED");
    assertThat(
            fixtures.terms.change(SECRETARY, new NominationTerms(false, 1441), CLOSES).userErrors())
        .extracting(UserError::code)
        .containsExactly("GRACE_LENGTH");
  }

  @Test
  void extendsOneDraftAloneThroughScreeningLogsItAndMailsALink() {
    var extended = draft("A");
    fixtures.move(EditionState.SCREENING);
    var until = CLOSES.plus(Duration.ofDays(2));
    assertThat(extend(" NOMINATOR@example.org ", until).userErrors()).isEmpty();
    var stored = fixtures.nominations.find(extended.id()).orElseThrow();
    assertThat(codes(submit(stored, until))).containsExactly("CALL_CLOSED");
    assertThat(submit(stored, until.minusMillis(1)).receipt()).isNotNull();
    var log = fixtures.audit.newest("edition-2026", new PageRequest(2, Optional.empty()));
    var act = log.edges().getLast().node().act();
    assertThat(act.act()).isEqualTo("NOMINATION_EXTENDED");
    assertThat(act.detail()).isEqualTo(until.toString());
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString())
        .contains("nomination-extended");
  }

  @Test
  void extendsTheDraftThatWasSavedLastAndNoOther() {
    var first = draft("A");
    var second = draftAt(EditionFixtures.CALL_OPENS.plusSeconds(1));
    fixtures.confirm(first);
    fixtures.confirm(second);
    extend("nominator@example.org", CLOSES.plusSeconds(60));
    assertThat(fixtures.nominations.find(first.id()).orElseThrow().extendedUntil()).isNull();
    assertThat(fixtures.nominations.find(second.id()).orElseThrow().extendedUntil())
        .isEqualTo(CLOSES.plusSeconds(60));
  }

  /** A stranger can begin any number of drafts with somebody's address. */
  @Test
  void row53ExtendsTheirOwnDraftHoweverManyAStrangerSavedAfterwards() {
    var own = draft("A");
    fixtures.confirm(own);
    for (int begun = 0; begun < 60; begun++) {
      draftAt(EditionFixtures.CALL_OPENS.plusSeconds(begun + 1));
    }
    calls.forget();
    assertThat(refusal(extend("nominator@example.org", CLOSES.plusSeconds(60)))).isEmpty();
    assertThat(Collections.frequency(calls.names(), "GetItem")).isLessThanOrEqualTo(50);
    assertThat(fixtures.nominations.find(own.id()).orElseThrow().extendedUntil())
        .isEqualTo(CLOSES.plusSeconds(60));
  }

  /** Whose they are is not known while nobody has opened a link. */
  @Test
  void row53ExtendsNoneOfSeveralDraftsOfWhichNoLinkWasOpened() {
    for (int begun = 0; begun < 60; begun++) {
      draft("A");
    }
    calls.forget();
    assertThat(refusal(extend("nominator@example.org", CLOSES.plusSeconds(60))))
        .containsExactly("LINK_NOT_OPENED");
    assertThat(Collections.frequency(calls.names(), "GetItem")).isLessThanOrEqualTo(50);
  }

  @Test
  void refusesAnExtensionForNobodyIntoThePastOrBeyondAMonthOrOnceAdviceHasBegun() {
    draft("A");
    assertThat(refusal(extend("nobody@example.org", CLOSES.plusSeconds(60))))
        .containsExactly("NO_DRAFT");
    assertThat(refusal(extend("nominator@example.org", CLOSES)))
        .containsExactly("EXTENSION_LENGTH");
    assertThat(refusal(extend("nominator@example.org", CLOSES.plus(Duration.ofDays(31)))))
        .containsExactly("EXTENSION_LENGTH");
    fixtures.move(EditionState.ADVICE);
    assertThat(refusal(extend("nominator@example.org", CLOSES.plusSeconds(60))))
        .containsExactly("WRONG_STATE");
  }

  private Extensions.Payload extend(String address, Instant until) {
    return extensions.extend(SECRETARY, address, until, CLOSES);
  }

  private static List<String> refusal(Extensions.Payload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private Nomination draft(String nominee) {
    return fixtures.drafted(NominationFixtures.complete(nominee));
  }

  private Nomination draftAt(Instant saved) {
    return fixtures.drafts.add(
        fixtures.editions.get("edition-2026"), NominationFixtures.complete("B"), saved);
  }

  private @Nullable Instant until(Nomination draft, Instant now) {
    return fixtures.deadlines.of(draft, fixtures.editions.get("edition-2026"), now);
  }

  private SubmitNominationPayload submit(Nomination draft, Instant now) {
    return fixtures.submissions.submit(draft.id(), NominationFixtures.submission(draft), now);
  }

  private static List<String> codes(SubmitNominationPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }
}
