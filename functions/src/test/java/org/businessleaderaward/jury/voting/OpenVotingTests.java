package org.businessleaderaward.jury.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.ReplaceJuror;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class OpenVotingTests {
  @Test
  void freezesTheRuleAndPublishesItsFingerprint() {
    var vote = VoteFixture.voting();

    var published = Objects.requireNonNull(vote.editions.get(EDITION).decisionRule());
    var json = Objects.requireNonNull(published.canonicalJson());
    assertThat(published.sha256()).isEqualTo(Sha256.of(json).hex());
    var rule = vote.vote().rule();
    assertThat(VoteRule.read(json)).isEqualTo(rule);
    assertThat(rule.finalists()).isEqualTo(VoteFixture.FINALISTS);
    assertThat(rule.criteria())
        .containsExactly(
            new VoteRule.Criterion("strategy", 60), new VoteRule.Criterion("supply-chain", 40));
    assertThat(rule.levels()).isEqualTo(5);
    assertThat(rule.jury().quorum()).isEqualTo(3);
    assertThat(rule.jury().leastJurors()).isEqualTo(2);
    assertThat(rule.confirmWithinHours()).isEqualTo(24);
    assertThat(rule.trustees().roles()).containsExactly("SERVICE");
    assertThat(rule.trustees().threshold()).isEqualTo(1);
    assertThat(vote.log())
        .filteredOn(act -> act.act().equals("VOTING_OPENED"))
        .extracting(act -> act.detail())
        .containsExactly(published.sha256());
  }

  @Test
  void freezesTheRollAndTellsEveryJurorHowManySeatsItHas() {
    var vote = VoteFixture.voting();

    assertThat(vote.vote().rule().jury().roll())
        .isEqualTo(
            vote.roll.all(EDITION).stream()
                .map(seat -> new BallotVersion(seat.ballotId(), 1).seat(EDITION))
                .sorted()
                .toList());
    assertThat(vote.mails("voting-opened"))
        .hasSize(4)
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsAllEntriesOf(
                        Map.of(
                            "seats",
                            "4",
                            "rule",
                            vote.vote().rule().sha256(),
                            "finalists",
                            "A, B et C",
                            "log",
                            vote.audit.head(EDITION).hash()))
                    .as("nobody shares the key")
                    .doesNotContainKey("key"));
  }

  /** Of one of them nothing is left but the letter. */
  @Test
  void mailsTheNameToEachLetter() {
    var vote = jury();
    vote.nominate("nomination-a");
    vote.nominate("nomination-c");
    vote.open();

    assertThat(vote.mails("voting-opened"))
        .hasSize(3)
        .extracting(values -> values.get("finalists"))
        .containsOnly("Nominee a (A), B et Nominee c (C)");
  }

  /** The rule names all seats: nobody joins between the reading of the roll and the opening. */
  @Test
  void isRefusedWhenSomebodyJoinsMeanwhile() {
    var vote = jury();
    vote.makeKey();
    var opening = vote.opening(whoseFirstWriteIsAfter(vote, () -> vote.seat("juror 3", false)));

    assertThat(codes(opening.open(vote.secretary, terms(24, 2), OPENS))).containsExactly("CHANGED");
    assertThat(vote.votes.find(EDITION)).isEmpty();
    assertThat(codes(opening.open(vote.secretary, terms(24, 2), OPENS))).isEmpty();
    assertThat(vote.vote().rule().jury().roll()).hasSize(4);
  }

  @Test
  void isRefusedWhenSomebodyGivesASeatToAnotherMeanwhile() {
    var vote = jury();
    vote.makeKey();
    var left = vote.jurors.getLast();
    var successor = new ReplaceJuror.Successor("Successor", "successor@example.org", Language.EN);
    var before = OPENS.minusSeconds(1);
    var opening =
        vote.opening(
            whoseFirstWriteIsAfter(
                vote,
                () -> {
                  var _ =
                      vote.replacing.replace(vote.secretary, left.personId(), successor, before);
                }));

    assertThat(codes(opening.open(vote.secretary, terms(24, 2), OPENS))).containsExactly("CHANGED");
  }

  private static Storage whoseFirstWriteIsAfter(VoteFixture vote, Runnable deed) {
    var open = new AtomicBoolean(true);
    var before =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest
                && open.getAndSet(/* newValue= */ false)) {
              deed.run();
            }
          }
        };
    var prefix = vote.storage.prefix();
    return Storage.of(EmbeddedStorage.client(prefix, before), prefix);
  }

  @Test
  void wishesForAKeyAndOpensOnceThereIsOne() {
    var vote = jury();

    assertThat(codes(vote.opening.open(vote.secretary, terms(24, 2), OPENS)))
        .containsExactly("KEY_NOT_READY");
    assertThat(codes(vote.opening.open(vote.secretary, terms(24, 2), OPENS)))
        .containsExactly("KEY_NOT_READY");
    assertThat(vote.votes.find(EDITION)).isEmpty();

    vote.keyMaking.make(EDITION);

    assertThat(codes(vote.opening.open(vote.secretary, terms(24, 2), OPENS))).isEmpty();
    var key = vote.keys.find(EDITION).orElseThrow();
    assertThat(vote.vote().key()).isEqualTo(key);
    assertThat(vote.vote().rule().trustees().key())
        .isEqualTo(key.joint(new KeyTerms(EDITION, 1, 1)).key().toString());
  }

  /** No key is made for a vote that cannot be opened for another reason. */
  @Test
  void wishesForNoKeyAsLongAsSomethingElseIsMissing() {
    var vote = new VoteFixture();
    vote.seat("juror 1", false);

    assertThat(codes(vote.opening.open(vote.secretary, terms(24, 2), OPENS)))
        .containsExactly("CHAIR_MISSING");
    vote.keyMaking.make(EDITION);
    assertThat(vote.keys.find(EDITION)).isEmpty();
  }

  @Test
  void opensTheWindowNowUntilTheGivenInstant() {
    var vote = VoteFixture.voting();

    assertThat(vote.editions.get(EDITION).window(Window.Kind.VOTING))
        .contains(new Window(Window.Kind.VOTING, OPENS, CLOSES));
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.VOTING);
  }

  @Test
  void takesAChair() {
    var vote = new VoteFixture();
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);
    vote.seat("juror 3", false);

    assertThat(codes(vote.open())).containsExactly("CHAIR_MISSING");
  }

  @Test
  void takesAsManyJurorsAsTheQuorum() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);

    assertThat(codes(vote.open())).containsExactly("TOO_FEW_JURORS");
    assertThat(vote.votes.find(EDITION)).isEmpty();
  }

  @Test
  void takesAShortlistAndACloseToCome() {
    var vote = jury();

    assertThat(codes(vote.open(OPENS, DecisionRule.Method.SCHULZE)))
        .containsExactly("CLOSES_TOO_SOON");
    vote.write(
        set -> vote.editions.put(set, vote.editions.get(EDITION).withShortlist(List.of(), "")));
    assertThat(codes(vote.open())).containsExactly("SHORTLIST_MISSING");
  }

  @Test
  void takesNoVoteWhoseBallotsAreTooLong() {
    var vote = jury();
    var many = IntStream.range(0, 12).mapToObj("nomination-%02d"::formatted).toList();
    var edition = vote.editions.get(EDITION);
    var first = edition.criteria().getFirst();
    var criteria =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    new Criterion(
                        "criterion-" + i, first.name(), first.description(), 10, first.levels()))
            .toList();
    vote.write(
        set -> vote.editions.put(set, edition.withShortlist(many, "all").withCriteria(criteria)));

    assertThat(codes(vote.open(CLOSES, DecisionRule.Method.WEIGHTED_MEAN)))
        .containsExactly("BALLOT_TOO_LONG");
    assertThat(codes(vote.open(CLOSES, DecisionRule.Method.SCHULZE))).isEmpty();
  }

  @Test
  void freezesTheMethodThatTheSecretariatChose() {
    for (var method : DecisionRule.Method.values()) {
      var vote = jury();

      assertThat(codes(vote.open(CLOSES, method))).isEmpty();

      var published = Objects.requireNonNull(vote.editions.get(EDITION).decisionRule());
      assertThat(published.method()).isEqualTo(method);
      assertThat(vote.vote().rule().method().name()).isEqualTo(method.name());
    }
  }

  @Test
  void takesAWindowOfUpToAWeek() {
    var vote = jury();

    assertThat(codes(vote.open(terms(0, 2)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(terms(169, 2)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(terms(168, 2)))).isEmpty();
  }

  @Test
  void takesTwoLeastJurorsUpToAsManyAsThereAre() {
    var vote = jury();

    assertThat(codes(vote.open(terms(24, 1)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(terms(24, 4)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(terms(24, 3)))).isEmpty();
    assertThat(vote.vote().rule().jury().leastJurors()).isEqualTo(3);
  }

  @Test
  void opensOnce() {
    var vote = VoteFixture.voting();

    assertThat(codes(vote.open())).containsExactly("WRONG_STATE");
  }

  private static VoteFixture jury() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);
    return vote;
  }

  private static VoteTerms terms(int hours, int leastJurors) {
    return new VoteTerms(CLOSES, DecisionRule.Method.SCHULZE, hours, leastJurors);
  }

  private static List<String> codes(EditionPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}
