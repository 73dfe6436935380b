package org.businessleaderaward.nominations.entered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.deadlines.LateArrivals;
import org.businessleaderaward.nominations.deadlines.NominationTerms;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.screening.ScreenNominationPayload;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.nominations.submission.NewVersion;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.LateIndex;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** What officers enter or correct twice, too late, or while somebody else does something. */
class EnteringAgainTests {
  private static final String KEY = "0b0ad6b1-98f1-4a3e-9d0b-0d2f0d7a1c11";
  private static final Instant NOW = EditionFixtures.CALL_OPENS.plus(Duration.ofDays(20));
  private static final LocalDate DAY = LocalDate.parse("2026-01-15");

  private final Meanwhile meanwhile = new Meanwhile();
  private final NominationFixtures fixtures = new NominationFixtures(meanwhile);
  private final Entering entering =
      new Entering(
          fixtures.submissions,
          fixtures.changes,
          fixtures.nominations,
          fixtures.editions,
          fixtures.people,
          new Mentions(fixtures.storage));

  @Test
  void whatIsEnteredWhileAdviceBeginsIsNotOnRecord() {
    fixtures.move(EditionState.SCREENING);
    meanwhile.next(() -> fixtures.move(EditionState.ADVICE));
    assertThat(codes(enter(saying("As it stood on paper.")))).containsExactly("NOT_ENTERED_NOW");
    assertThat(meanwhile.isDone()).as("advice began").isTrue();
    assertThat(submitted()).isEmpty();
    assertThat(written()).isEmpty();
  }

  @Test
  void whatItsNominatorSubmitsLateWhileAdviceBeginsIsNotOnRecord() {
    var late = EditionFixtures.CALL_CLOSES.plusSeconds(1);
    var draft = late(late.plusSeconds(9));
    meanwhile.next(() -> fixtures.move(EditionState.ADVICE));
    var answer =
        fixtures.submissions.submit(draft.id(), NominationFixtures.submission(draft), late);
    assertThat(answer.userErrors()).extracting(UserError::code).containsExactly("CALL_CLOSED");
    assertThat(meanwhile.isDone()).as("advice began").isTrue();
    assertThat(submitted()).isEmpty();
    assertThat(written()).isEmpty();
  }

  @Test
  void whatItsNominatorSubmitsLateIsOnRecordThoughTheEditionIsChangedMeanwhile() {
    var late = EditionFixtures.CALL_CLOSES.plusSeconds(1);
    var draft = late(late.plusSeconds(9));
    meanwhile.next(() -> fixtures.move(EditionState.SCREENING));
    var answer =
        fixtures.submissions.submit(draft.id(), NominationFixtures.submission(draft), late);
    assertThat(answer.userErrors()).isEmpty();
    assertThat(meanwhile.isDone()).as("the edition was changed").isTrue();
    assertThat(submitted()).hasSize(1);
  }

  /** A draft that may be submitted until then, of an edition that is being screened. */
  private Nomination late(Instant until) {
    var draft = fixtures.drafted(NominationFixtures.complete("A"));
    fixtures.transactions.commit(set -> fixtures.nominations.put(set, draft.extended(until), NOW));
    fixtures.move(EditionState.SCREENING);
    return stored(draft);
  }

  @Test
  void aDecisionIsNotUndoneNorProposedAnewWhileAdviceBegins() {
    var screened = screened();
    meanwhile.next(() -> fixtures.move(EditionState.ADVICE));
    var undone = undo(screened);
    assertThat(undone.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
    assertThat(meanwhile.isDone()).as("advice began").isTrue();
    assertThat(stored(screened)).isEqualTo(screened);
    fixtures.move(EditionState.SCREENING);
    fixtures.terms.change(
        NominationFixtures.SECRETARY, new NominationTerms(true, 0), EditionFixtures.CALL_CLOSES);
    meanwhile.next(() -> fixtures.move(EditionState.ADVICE));
    var decision =
        new Screenings.Decision(
            screened.id(), (int) screened.version(), false, Screening.Reason.DUPLICATE, null);
    var proposed = fixtures.screenings.screen(NominationFixtures.SECRETARY, decision, NOW);
    assertThat(proposed.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
    assertThat(meanwhile.isDone()).as("advice began").isTrue();
    assertThat(stored(screened)).isEqualTo(screened);
  }

  @Test
  void whatIsToBeScreenedAgainIsKnownToWhoeverEndsScreening() {
    var screened = screened();
    var arrivals = new LateArrivals(fixtures.storage, fixtures.nominations);
    var before = arrivals.look("edition-2026");
    assertThat(before.hasUnscreened()).isFalse();
    assertThat(undo(screened).userErrors()).isEmpty();
    assertThat(arrivals.look("edition-2026").version()).isGreaterThan(before.version());
    var outcome = fixtures.transactions.commit(set -> arrivals.requireNoMore(set, before));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  private Nomination screened() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    var decision =
        new Screenings.Decision(submitted.id(), (int) submitted.version(), true, null, null);
    var answer = fixtures.screenings.screen(NominationFixtures.SECRETARY, decision, NOW);
    assertThat(answer.userErrors()).isEmpty();
    return stored(submitted);
  }

  private ScreenNominationPayload undo(Nomination screened) {
    return fixtures.screenings.undo(
        NominationFixtures.SECRETARY, screened.id(), (int) screened.version(), NOW);
  }

  @Test
  void whatIsCorrectedWhileAdviceBeginsStaysAsItIs() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    meanwhile.next(() -> fixtures.move(EditionState.ADVICE));
    assertThat(codes(correct(submitted, 1, saying("Told by telephone."))))
        .containsExactly("NOT_ENTERED_NOW");
    assertThat(meanwhile.isDone()).as("advice began").isTrue();
    assertThat(stored(submitted)).isEqualTo(submitted);
  }

  @Test
  void isEnteredAndCorrectedThoughTheCallIsClosedMeanwhile() {
    meanwhile.next(() -> fixtures.move(EditionState.SCREENING));
    var entered = enter(saying("As it stood on paper."));
    assertThat(codes(entered)).isEmpty();
    fixtures.move(EditionState.CALL_OPEN);
    meanwhile.next(() -> fixtures.move(EditionState.SCREENING));
    var stored = stored(Objects.requireNonNull(entered.nomination()));
    assertThat(codes(correct(stored, 1, saying("Told by telephone.")))).isEmpty();
    assertThat(stored(stored).statements().getFirst().text()).isEqualTo("Told by telephone.");
  }

  @Test
  void whatIsSentAgainWithAChangeUnderItsKeyIsOneNominationAndSaysSo() {
    var first = enter(saying("As it stood on paper."));
    var changed = enter(saying("With a word more."));
    assertThat(codes(changed)).containsExactly("ENTERED_ALREADY");
    assertThat(reference(changed)).isEqualTo(reference(first));
    var otherDay =
        new Entering.Came(
            saying("As it stood on paper."),
            Entered.Way.PAPER,
            DAY.plusDays(1),
            true,
            true,
            NominationFixtures.HERE);
    assertThat(codes(entering.enter(NominationFixtures.SECRETARY, KEY, otherDay, NOW)))
        .containsExactly("ENTERED_ALREADY");
    assertThat(submitted()).hasSize(1);
    assertThat(submitted().getFirst().statements().getFirst().text())
        .isEqualTo("As it stood on paper.");
  }

  @Test
  void whatIsSentAgainIsAnsweredAsTheFirstTimeAfterItsNominatorChangedItAndScreeningEnded() {
    var first = enter(saying("As it stood on paper."));
    var stored = stored(Objects.requireNonNull(first.nomination()));
    var own =
        new NewVersion(
            1, saying("In the nominator's words."), null, true, NominationFixtures.HERE, null);
    assertThat(fixtures.changes.change(stored.id(), own, NOW).userErrors()).isEmpty();
    fixtures.move(EditionState.ADVICE);
    var again = enter(saying("As it stood on paper."));
    assertThat(codes(again)).isEmpty();
    assertThat(reference(again)).isEqualTo(reference(first));
  }

  @Test
  void aCorrectionThatChangesNothingIsNoVersionAndSaysSo() {
    var submitted = fixtures.submitted("A");
    var before = written();
    assertThat(codes(correct(submitted, 1, submitted.content())))
        .containsExactly("NOTHING_CHANGED");
    assertThat(stored(submitted)).isEqualTo(submitted);
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void aCorrectionWhoseAnswerWasLostIsAnsweredAsSavedAndTheSameOfAnotherIsNot() {
    var submitted = fixtures.submitted("A");
    assertThat(codes(correct(submitted, 1, saying("Told by telephone.")))).isEmpty();
    fixtures.move(EditionState.ADVICE);
    assertThat(codes(correct(submitted, 1, saying("Told by telephone.")))).isEmpty();
    assertThat(codes(correct(submitted, 2, saying("Told by telephone."))))
        .containsExactly("NOTHING_CHANGED");
    assertThat(stored(submitted).entered()).hasSize(1);
  }

  @Test
  void whatIsOnlyTriedIsNotSavedAndSaysWhatWouldBeRefused() {
    assertThat(codes(look(saying("As it stands in the table.")))).isEmpty();
    assertThat(codes(look(saying("")))).containsExactly("REQUIRED");
    assertThat(codes(look("short", saying("As it stands in the table."))))
        .containsExactly("INVALID_KEY");
    fixtures.move(EditionState.ADVICE);
    assertThat(codes(look(saying("As it stands in the table."))))
        .containsExactly("NOT_ENTERED_NOW");
    assertThat(submitted()).isEmpty();
    assertThat(written()).isEmpty();
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS)).isEmpty();
  }

  @Test
  void whatIsTriedThatWasEnteredBeforeNamesTheNomination() {
    var entered = enter(saying("As it stands in the table."));
    var tried = look(saying("As it stands in the table."));
    assertThat(codes(tried)).isEmpty();
    assertThat(reference(tried)).isEqualTo(reference(entered));
    assertThat(codes(look(saying("Otherwise.")))).containsExactly("ENTERED_ALREADY");
  }

  private EnterNominationPayload look(Draft content) {
    return look(KEY, content);
  }

  private EnterNominationPayload look(String key, Draft content) {
    return entering.look(NominationFixtures.SECRETARY, key, came(content), NOW);
  }

  private EnterNominationPayload enter(Draft content) {
    return entering.enter(NominationFixtures.SECRETARY, KEY, came(content), NOW);
  }

  private EnterNominationPayload correct(Nomination nomination, int version, Draft content) {
    return entering.correct(
        NominationFixtures.SECRETARY, nomination.id(), version, came(content), NOW);
  }

  private static Entering.Came came(Draft content) {
    return new Entering.Came(content, Entered.Way.PAPER, DAY, true, true, NominationFixtures.HERE);
  }

  private static Draft saying(String onStrategy) {
    var whole = NominationFixtures.complete("A");
    return new Draft(
        whole.nominee(),
        whole.nominator(),
        List.of(new Statement("strategy", onStrategy), whole.statements().getLast()),
        whole.evidenceLinks(),
        Language.EN);
  }

  private List<Nomination> submitted() {
    return fixtures.nominations.all("edition-2026", NominationStatus.SUBMITTED);
  }

  private Nomination stored(Nomination nomination) {
    return fixtures.nominations.find(nomination.id()).orElseThrow();
  }

  private Nomination stored(BoardNomination nomination) {
    return fixtures.nominations.find(nomination.id()).orElseThrow();
  }

  private static List<String> codes(EnterNominationPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private static String reference(EnterNominationPayload answer) {
    return Objects.requireNonNull(answer.nomination()).reference();
  }

  private List<?> written() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX);
  }

  @Test
  void adviceDoesNotBeginOverWhatIsEnteredWhileItIsDealtOut() {
    var story = screened(meanwhile);
    meanwhile.next(() -> enterIn(story));
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("NOT_ALL_SCREENED");
    assertThat(meanwhile.isDone()).as("one was entered").isTrue();
  }

  /** The first thing written are the assignments, the next one that the edition has moved on. */
  @Test
  void adviceDoesNotBeginOverWhatIsEnteredRightBeforeItDoes() {
    var story = screened(meanwhile);
    meanwhile.next(() -> meanwhile.next(() -> enterIn(story)));
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("CHANGED");
    assertThat(meanwhile.isDone()).as("one was entered").isTrue();
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("NOT_ALL_SCREENED");
  }

  @Test
  void adviceDoesNotBeginOverWhatTheIndexDoesNotKnowYet() {
    var index = new LateIndex();
    var story = screened(index);
    index.listOnly(
        item -> !item.containsKey("gsi1pk") || !item.get("gsi1pk").s().endsWith("SUBMITTED"));
    enterIn(story);
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("NOT_ALL_SCREENED");
  }

  /** Three are eligible, and somebody is there to read them. */
  private static CommitteeStory screened(ExecutionInterceptor interceptor) {
    var story = new CommitteeStory(interceptor);
    story.nominate("Amina");
    story.nominate("Boris");
    story.nominate("Carla");
    story.screen();
    story.invite("Ada");
    return story;
  }

  private static void enterIn(CommitteeStory story) {
    var came = EnteringTests.came("Dora");
    var answer = story.secretariat.send("EnterNomination", Map.of("input", came));
    assertThat(answer.refusal("enterNomination")).isEmpty();
  }
}
