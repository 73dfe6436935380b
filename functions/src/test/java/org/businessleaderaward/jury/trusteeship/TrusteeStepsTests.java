package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;
import static org.businessleaderaward.jury.trusteeship.SharedVote.TWO_OF_THREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** How people come to share the key of a vote with the service, step by step. */
class TrusteeStepsTests {
  private final SharedVote shared = new SharedVote();

  private static List<String> codes(Optional<UserError> refused) {
    return refused.stream().map(UserError::code).toList();
  }

  private static List<String> codes(ChooseTrusteesPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  private List<String> turns() {
    return shared.vote.mails("trustee-turn").stream()
        .map(values -> String.valueOf(values.get("step")))
        .toList();
  }

  @Test
  void twoOfThreeMakeAKeyWithWhichTheVoteOpens() {
    assertThat(codes(shared.choose(2, TWO_OF_THREE))).isEmpty();
    assertThat(shared.vote.mails("trustee-invited"))
        .as("each is told who the others are")
        .extracting(values -> values.get("name") + ", " + values.get("others"))
        .containsExactlyInAnyOrder("Trustee 0, Trustee 1", "Trustee 1, Trustee 0");
    assertThat(shared.vote.opening.open(shared.vote.secretary, terms(), OPENS).userErrors())
        .extracting(UserError::code)
        .containsExactly("KEY_NOT_READY");

    shared.makeKey();

    assertThat(turns()).hasSize(4);
    assertThat(shared.vote.mails("trustee-turn"))
        .extracting("others")
        .containsOnly("Trustee 0", "Trustee 1");
    assertThat(shared.view().ready()).isTrue();
    assertThat(shared.view().trustees())
        .extracting(Trusteeship.Progress::name)
        .containsExactly(null, "Trustee 0", "Trustee 1");
    assertThat(shared.vote.open().userErrors()).isEmpty();
    var rule = shared.vote.vote().rule();
    assertThat(rule.trustees().roles()).containsExactly("SERVICE", "SECRETARIAT", "CHAIR");
    assertThat(rule.trustees().threshold()).isEqualTo(2);
    assertThat(rule.trustees().keyHash()).isEqualTo(shared.published().hash());
    var fingerprint = shared.published().fingerprint();
    assertThat(fingerprint).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    assertThat(shared.vote.mails("trustee-vote-opened"))
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsEntry("seats", "4")
                    .containsEntry("key", fingerprint)
                    .containsEntry("rule", rule.sha256()))
        .extracting("others")
        .containsExactlyInAnyOrder("Trustee 0", "Trustee 1");
    assertThat(shared.vote.mails("voting-opened"))
        .hasSize(4)
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsEntry("key", fingerprint)
                    .containsEntry("holders", "Trustee 0 et Trustee 1")
                    .containsEntry("trustees", "3")
                    .containsEntry("threshold", "2"));
    assertThat(shared.vote.acts())
        .contains("TRUSTEES_CHOSEN", "TRUSTEE_COMMITTED", "TRUSTEE_SENT_SHARES")
        .contains("TRUSTEE_CONFIRMED", "KEY_MADE");
    assertThat(codes(shared.choose(1, List.of()))).containsExactly("KEY_FIXED");
  }

  private static VoteTerms terms() {
    return new VoteTerms(CLOSES, DecisionRule.Method.SCHULZE, 24, 2);
  }

  @Test
  void eachStepIsTakenOnceAndInItsOrder() {
    shared.choose(2, TWO_OF_THREE);
    assertThat(shared.publish(2)).isEmpty();
    assertThat(codes(shared.publish(2))).containsExactly("DONE_BEFORE");
    shared.service();
    shared.publish(3);
    shared.service();
    shared.send(2);
    shared.send(3);
    shared.service();

    assertThat(codes(shared.send(2))).containsExactly("DONE_BEFORE");
    assertThat(codes(shared.confirm(2))).isEmpty();
    assertThat(codes(shared.confirm(2))).containsExactly("DONE_BEFORE");
    assertThat(shared.view().ready()).as("the other has not confirmed").isFalse();
    assertThat(shared.vote.keys.find(EDITION)).isEmpty();
  }

  /** Whoever has a stolen link is not alone in knowing what was done with it. */
  @Test
  void eachStepIsWrittenToTheOneInWhoseNameItIsTaken() {
    shared.choose(2, TWO_OF_THREE);
    shared.publish(2);
    assertThat(taken()).containsExactly("COMMITMENT");
    shared.makeKeyFrom(2);

    assertThat(taken())
        .containsExactlyInAnyOrder(
            "COMMITMENT", "COMMITMENT", "SHARES", "SHARES", "CONFIRMATION", "CONFIRMATION");
    assertThat(shared.vote.mails("trustee-step-taken"))
        .allSatisfy(
            values ->
                assertThat(values.get("takenAt")).startsWith(OPENS.toString().substring(0, 10)));
  }

  private List<String> taken() {
    return shared.vote.mails("trustee-step-taken").stream()
        .map(
            values ->
                Stream.of(TrusteeLetter.Taken.values())
                    .map(Enum::name)
                    .filter(values::containsKey)
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void noStepIsTakenBeforeAllHaveTakenTheLast() {
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);

    assertThat(codes(shared.steps.send(shared.caller(2), 1, List.of(), OPENS)))
        .containsExactly("NOT_YET");
    assertThat(codes(shared.steps.confirm(shared.caller(2), 1, "", OPENS)))
        .containsExactly("NOT_YET");
  }

  @Test
  void whatDoesNotProveOrIsNotInItsFormIsNotTaken() {
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);
    var key = shared.state(2).key();
    var kept = Objects.requireNonNull(shared.state(2).kept());

    assertThat(codes(shared.steps.publish(shared.caller(3), 1, key, kept, OPENS)))
        .as("another's commitment")
        .containsExactly("BAD_PROOF");
    shared.publish(3);
    shared.service();
    assertThat(codes(shared.steps.send(shared.caller(2), 1, List.of("00"), OPENS)))
        .containsExactly("BAD_SHARES");
    var upper = shared.shares(2).stream().map(share -> share.toUpperCase(Locale.ROOT)).toList();
    assertThat(codes(shared.steps.send(shared.caller(2), 1, upper, OPENS)))
        .containsExactly("BAD_SHARES");
    for (var foreign :
        List.of(
            shared.shares(2, "00".repeat(32), shared.secret(2).shares()),
            shared.shares(2, shared.published().hash(), shared.secret(3).shares()))) {
      assertThat(codes(shared.steps.send(shared.caller(2), 1, foreign, OPENS)))
          .as("for another list, or by another")
          .containsExactly("BAD_SHARES");
    }
    shared.send(2);
    shared.send(3);
    shared.service();
    assertThat(codes(shared.steps.confirm(shared.caller(2), 1, "00".repeat(131), OPENS)))
        .containsExactly("BAD_PROOF");
    shared.confirm(3);
    var others = Objects.requireNonNull(shared.state(3).rehearsal());
    assertThat(codes(shared.steps.confirm(shared.caller(2), 1, others, OPENS)))
        .as("another's part")
        .containsExactly("BAD_PROOF");
  }

  @Test
  void choosingAnewEndsTheRoundAndItsLinks() {
    shared.choose(2, TWO_OF_THREE);
    shared.makeKey();
    var before = shared.caller(2);

    assertThat(codes(shared.choose(2, TWO_OF_THREE))).isEmpty();

    assertThat(shared.vote.people.find(before.personId())).isEmpty();
    assertThat(shared.vote.keys.find(EDITION)).as("the key of those before").isEmpty();
    assertThatThrownBy(() -> shared.steps.send(before, 1, List.of(), OPENS))
        .isInstanceOf(Refusal.class);
    assertThat(codes(shared.steps.send(shared.caller(2), 1, List.of(), OPENS)))
        .containsExactly("ROUND_OVER");
    shared.makeKey();
    assertThat(shared.vote.open().userErrors()).isEmpty();
    assertThat(shared.vote.vote().key()).isEqualTo(shared.vote.keys.find(EDITION).orElseThrow());
  }

  @Test
  void choosingAnewForgetsTheSecretsOfThoseBefore() {
    shared.choose(2, TWO_OF_THREE);
    shared.makeKey();
    assertThat(stored()).contains("S=wrapped");
    var before = shared.caller(2);
    new AccessTrail(shared.vote.storage, shared.vote.transactions)
        .note(before, Opened.ROOM, "trustee", OPENS);

    shared.choose(2, TWO_OF_THREE);

    assertThat(stored()).doesNotContain("S=wrapped", "TRUSTEE#000001");
    assertThat(EmbeddedStorage.items(shared.vote.storage, TableOf.ACCESS).toString())
        .as("row 61: the trail forgets who is chosen no longer")
        .contains("TRAIL#OF#trustee")
        .doesNotContain(before.personId());
  }

  private String stored() {
    return EmbeddedStorage.items(shared.vote.storage, TableOf.JURY).toString();
  }

  private static TrusteeTraces traces(SharedVote shared, Storage seen) {
    return new TrusteeTraces(
        shared.vote.keys, new TrusteeStates(seen), shared.vote.editions, new Transactions(seen));
  }

  private Whom holder(int number) {
    var person = shared.vote.people.find(shared.caller(number).personId()).orElseThrow();
    return new Whom(EDITION, person.email(), List.of(person));
  }

  @Test
  void whoIsToShareTheKeyIsErasedOnceOthersAreChosenOrTheVoteIsCounted() {
    var traces = traces(shared, shared.vote.storage);
    shared.choose(2, TWO_OF_THREE);
    var before = holder(2);
    assertThat(codes(traces.obstacle(before, OPENS))).containsExactly("KEY_SHARED");
    shared.makeKey();
    assertThat(codes(traces.obstacle(before, OPENS))).containsExactly("KEY_SHARED");

    shared.choose(2, TWO_OF_THREE);

    assertThat(codes(traces.obstacle(before, OPENS))).as("no longer chosen").isEmpty();
    shared.makeKey();
    assertThat(traces.of(holder(2)))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.content().at(OPENS))
                    .containsKeys("committedAt", "sentAt", "confirmedAt", "secretWrappedByText"));
    shared.vote.open();
    assertThat(codes(traces.obstacle(holder(2), OPENS))).containsExactly("KEY_NEEDED");
    var givenUp = shared.vote.editions.get(EDITION).givenUpAt().orElseThrow();
    assertThat(codes(traces.obstacle(holder(2), givenUp))).as("never counted").isEmpty();
  }

  @Test
  void aSecretIsForgottenAlsoWhenItsHolderTakesAStepAtThatMoment() {
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);
    shared.publish(3);
    shared.service();
    var step = new AtomicBoolean(true);
    var meanwhile =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest && step.getAndSet(false)) {
              assertThat(shared.send(2)).isEmpty();
            }
          }
        };
    var prefix = shared.vote.storage.prefix();
    var seen = Storage.of(EmbeddedStorage.client(prefix, meanwhile), prefix);

    traces(shared, seen).erase(holder(2), OPENS);

    assertThat(shared.state(2).sentAt()).isNotNull();
    assertThat(shared.state(2).kept()).isNull();
  }

  @Test
  void theServiceAloneCanBeChosenAgain() {
    shared.choose(2, TWO_OF_THREE);
    shared.makeKey();

    assertThat(codes(shared.choose(1, List.of()))).isEmpty();

    assertThat(shared.vote.open().userErrors()).isEmpty();
    assertThat(shared.vote.vote().rule().trustees().roles()).containsExactly("SERVICE");
  }

  @Test
  void aChoiceThatIsNoneIsRefused() {
    var chair = VoteRule.Role.CHAIR;
    var one = wanted(chair, "Name", "one@example.org");

    assertThat(codes(shared.choose(1, one))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(shared.choose(3, one))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(shared.choose(2, one, wanted(chair, "Name", "two@example.org"))))
        .containsExactly("TWICE");
    assertThat(
            codes(
                shared.choose(2, one, wanted(VoteRule.Role.OBSERVER, "Name", " ONE@example.org"))))
        .containsExactly("TWICE");
    assertThat(
            codes(
                shared.choose(2, one, wanted(VoteRule.Role.OBSERVER, "Name", "one+x@example.org"))))
        .containsExactly("TWICE");
    var wrong = shared.choose(2, wanted(VoteRule.Role.SERVICE, " ", "nobody"));
    assertThat(codes(wrong)).containsExactly("REQUIRED", "INVALID_EMAIL", "OUT_OF_RANGE");
    assertThat(wrong.userErrors().getFirst().field())
        .containsExactly("input", "people", "0", "name");
    assertThat(shared.choice().round()).isZero();
  }

  private static ChooseTrustees.Wanted wanted(VoteRule.Role kind, String name, String email) {
    return new ChooseTrustees.Wanted(kind, name, email, Language.EN);
  }

  /** The service finds it, whose share it is; a person's browser finds the same for its own. */
  @Test
  void aWrongShareIsNamedAndStopsTheKey() {
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);
    shared.publish(3);
    shared.service();
    shared.send(2);
    var service = shared.state(1);
    var wrong = new ArrayList<>(shared.shares(3));
    wrong.set(0, shared.encrypted(3, service, Scalar.of(7)));
    assertThat(shared.steps.send(shared.caller(3), 1, wrong, OPENS)).isEmpty();
    shared.service();

    assertThat(shared.view().wrong()).isEqualTo(3);
    assertThat(shared.state(1).confirmedAt()).isNull();
    assertThat(shared.vote.log())
        .filteredOn(act -> act.act().equals("KEY_STOPPED"))
        .extracting(act -> act.detail())
        .containsExactly("trustee 3");
    shared.service();
    assertThat(shared.vote.acts()).containsOnlyOnce("KEY_STOPPED");
  }

  /** What was published may be shown again, but no share for another list goes with it. */
  @Test
  void noShareOfAnEarlierRoundIsTaken() {
    shared.choose(2, TWO_OF_THREE);
    shared.makeKey();
    var first = shared.state(2);
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    var kept = Objects.requireNonNull(first.kept());
    assertThat(codes(shared.steps.publish(shared.caller(2), 2, first.key(), kept, OPENS)))
        .isEmpty();
    shared.publish(3);

    assertThat(codes(shared.steps.send(shared.caller(2), 2, first.shares(), OPENS)))
        .containsExactly("BAD_SHARES");
  }

  /** Whoever runs the servers can put into the tables what the room would not take. */
  @Test
  void aShareThatAnotherHasSentStopsTheKey() {
    shared.choose(2, TWO_OF_THREE);
    shared.service();
    shared.publish(2);
    shared.publish(3);
    shared.service();
    shared.send(2);
    var foreign = shared.shares(3, shared.published().hash(), shared.secret(2).shares());
    var put = shared.state(3).sending(foreign, OPENS);
    shared.vote.transactions.commit(
        set -> shared.vote.trustees.put(set, EDITION, shared.choice(), put));
    shared.service();

    assertThat(shared.view().wrong()).isEqualTo(3);
  }

  @Test
  void theServicesStepsAreTakenOnceAlsoByManyAtOnce() throws Exception {
    shared.choose(2, TWO_OF_THREE);
    many();
    var first = shared.state(1);
    shared.publish(2);
    shared.publish(3);
    many();
    shared.send(2);
    shared.send(3);
    many();
    shared.confirm(2);
    shared.confirm(3);
    many();

    assertThat(shared.state(1).key()).isEqualTo(first.key());
    assertThat(turns()).hasSize(4);
    assertThat(shared.vote.acts()).containsOnlyOnce("KEY_MADE");
    assertThat(shared.vote.open().userErrors()).isEmpty();
  }

  private void many() throws Exception {
    AtOnce.times(
        8,
        () -> {
          shared.service();
          return true;
        });
  }
}
