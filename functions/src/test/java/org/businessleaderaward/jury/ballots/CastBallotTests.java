package org.businessleaderaward.jury.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CastBallotTests {
  private static final int AT_ONCE = 100;

  private VoteFixture vote;
  private Caller juror;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
    juror = vote.jurors.get(1);
  }

  @Test
  void takesABallotOneMillisecondBeforeTheClose_row27() {
    var payload = vote.cast(juror, 1, BEFORE_CLOSE, 1, 2, 3);

    assertThat(payload.userErrors()).isEmpty();
    assertThat(vote.box.find(EDITION, vote.seatOf(juror).ballotId()))
        .map(BallotOnRecord::receipt)
        .contains(Objects.requireNonNull(payload.receipt()));
  }

  @Test
  void refusesABallotAtTheCloseAndOneMillisecondAfter_row27() {
    assertThat(codes(vote.cast(juror, 1, CLOSES, 1, 2, 3))).containsExactly("VOTING_CLOSED");
    assertThat(codes(vote.cast(juror, 1, AFTER_CLOSE, 1, 2, 3))).containsExactly("VOTING_CLOSED");
    assertThat(vote.box.all(EDITION)).isEmpty();
  }

  @Test
  void refusesABallotAfterTheVoteWasClosedEarly() {
    vote.everybodyVotes();
    vote.closing.close(vote.secretary, OPENS.plusSeconds(60));

    assertThat(codes(vote.cast(juror, 2, OPENS.plusSeconds(61), 1, 2, 3)))
        .containsExactly("VOTING_CLOSED");
  }

  @Test
  void holdsTheWriteItselfToTheClose_row27() {
    assertThat(commitAt(CLOSES)).isEqualTo(new Outcome.Refused(Votes.CLOSED));
    assertThat(commitAt(BEFORE_CLOSE)).isEqualTo(new Outcome.Committed());
  }

  private Outcome commitAt(Instant now) {
    return vote.transactions.commit(set -> vote.votes.checkOpen(set, EDITION, now));
  }

  @Test
  void refusesABallotThatCameInTimeOnceTheBoxIsShut_row27() {
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, AFTER_CLOSE);

    assertThat(codes(vote.cast(juror, 2, BEFORE_CLOSE, 1, 2, 3))).containsExactly("VOTING_CLOSED");
  }

  @Test
  void givesOneReceiptFor100SubmissionsOfOneBallotAtOnce_row28() throws Exception {
    var sealed = vote.sealed(juror, 1, 1, 2, 3);

    var payloads =
        AtOnce.times(AT_ONCE, () -> vote.casting.cast(juror, sealed, 1, OPENS.plusSeconds(1)));

    assertThat(payloads).extracting(CastBallotPayload::userErrors).containsOnly(List.of());
    assertThat(payloads)
        .extracting(CastBallotPayload::receipt)
        .hasSize(AT_ONCE)
        .containsOnly(vote.box.lastReceipts(EDITION).get(vote.seatOf(juror).ballotId()));
    assertThat(vote.box.all(EDITION)).hasSize(1);
    assertThat(vote.box.lastReceipts(EDITION)).hasSize(1);
  }

  @Test
  void takesOneOf100DifferentBallotsWithTheSameVersion_row28() throws Exception {
    var payloads = AtOnce.times(AT_ONCE, () -> vote.cast(juror, 1, OPENS.plusSeconds(1), 1, 2, 3));

    assertThat(payloads).filteredOn(p -> p.receipt() != null).hasSize(1);
    assertThat(payloads)
        .filteredOn(p -> p.receipt() == null)
        .allSatisfy(p -> assertThat(codes(p)).containsExactly("CONFLICT"));
    assertThat(vote.box.all(EDITION)).hasSize(1);
  }

  @Test
  void givesTheReceiptAgainToARetryEvenAfterTheClose() {
    var sealed = vote.sealed(juror, 1, 1, 2, 3);
    var first = vote.casting.cast(juror, sealed, 1, BEFORE_CLOSE);

    assertThat(vote.casting.cast(juror, sealed, 1, AFTER_CLOSE)).isEqualTo(first);
  }

  @Test
  void replacesABallotAndKeepsTheReceiptOfTheOneBefore() {
    vote.cast(juror, 1, OPENS.plusSeconds(1), 1, 2, 3);
    var second = vote.cast(juror, 2, OPENS.plusSeconds(2), 3, 2, 1).receipt();

    assertThat(vote.box.find(EDITION, vote.seatOf(juror).ballotId()))
        .map(BallotOnRecord::receipt)
        .hasValue(second);
    assertThat(vote.box.all(EDITION)).hasSize(1);
    assertThat(vote.box.lastReceipts(EDITION).values()).containsExactly(second);
    assertThat(codes(vote.cast(juror, 2, OPENS.plusSeconds(3), 1, 1, 1)))
        .containsExactly("CONFLICT");
    assertThat(codes(vote.cast(juror, 4, OPENS.plusSeconds(3), 1, 1, 1)))
        .containsExactly("CONFLICT");
  }

  @Test
  void refusesABallotSealedAsAnotherJurorsOrVersion_row31() {
    var others = vote.sealed(vote.jurors.get(2), 1, 1, 2, 3);
    var later = vote.sealed(juror, 2, 1, 2, 3);

    assertThat(why(others, 1)).isEqualTo("BAD_BALLOT: It is sealed as another ballot or version.");
    assertThat(why(later, 1)).isEqualTo("BAD_BALLOT: It is sealed as another ballot or version.");
    assertThat(vote.box.all(EDITION)).isEmpty();
  }

  /** The ballot is sealed under the rule that the vote has, and would stop the count. */
  @Test
  void takesNoBallotWhileTheVoteHasAnotherRuleThanTheOneItWasOpenedUnder() {
    var opened = vote.vote();
    vote.fixing().noteRule(EDITION, opened.rule().sha256());
    vote.putAnotherRule();
    assertThat(codes(vote.cast(juror, 1, BEFORE_CLOSE, 1, 2, 3))).containsExactly("OTHER_RULE");
    assertThat(vote.box.all(EDITION)).isEmpty();

    vote.write(set -> vote.votes.change(set, opened));
    assertThat(codes(vote.cast(juror, 1, BEFORE_CLOSE, 1, 2, 3))).isEmpty();
    vote.everybodyVotes();
    vote.release();
    assertThat(vote.lists.fixed(EDITION)).as("and the vote goes on").isPresent();
  }

  /** The stream's record of the opening was lost, or has not come yet. */
  @Test
  void takesNoneUnderAnotherRuleThanThePublishedOneWhileNoneIsNoted() {
    var published = vote.editions.get(EDITION);
    vote.putAnotherRule();
    vote.write(
        set ->
            vote.editions.put(
                set,
                vote.editions
                    .get(EDITION)
                    .withDecisionRule(Objects.requireNonNull(published.decisionRule()))));
    assertThat(codes(vote.cast(juror, 1, BEFORE_CLOSE, 1, 2, 3))).containsExactly("OTHER_RULE");
    assertThat(vote.releaseView(BEFORE_CLOSE).otherRule()).as("and the rooms say so").isTrue();
  }

  @Test
  void refusesABallotSealedUnderAnotherRule() {
    var bytes = decoded(vote.sealed(juror, 1, 1, 2, 3));
    bytes["ballot/1".length()] ^= 1;

    assertThat(why(encoded(bytes), 1)).isEqualTo("BAD_BALLOT: It was sealed under another rule.");
  }

  @Test
  void refusesABallotWhoseProofsDoNotHold() {
    // The last answer, and one of the first ciphertext's points for another of the curve.
    var good = decoded(vote.sealed(juror, 1, 1, 2, 3));
    var answer = good.clone();
    answer[answer.length - 1] ^= 1;
    var ciphertext = good.clone();
    int head = 64;
    System.arraycopy(good, head + 33, ciphertext, head, 33);

    for (var malleated : List.of(answer, ciphertext)) {
      assertThat(why(encoded(malleated), 1)).isEqualTo("BAD_BALLOT: Its proofs do not hold.");
    }
    assertThat(vote.box.all(EDITION)).isEmpty();
    assertThat(vote.seatOf(juror).voted()).isFalse();
  }

  /** Both halves come from ballots whose proofs hold. */
  @Test
  void refusesAContestThatWasTakenOutOfAnotherBallot() {
    var mine = decoded(vote.sealed(juror, 1, 1, 2, 3));
    var other = decoded(vote.sealed(vote.jurors.get(2), 1, 3, 2, 1));
    int contest = (mine.length - 64) / 3;
    System.arraycopy(other, 64, mine, 64, contest);

    assertThat(why(encoded(mine), 1)).isEqualTo("BAD_BALLOT: Its proofs do not hold.");
  }

  @Test
  void takesABallotThatRatesExactlyThoseWhomTheJurorMayJudge() {
    var wrong =
        "CONFLICTS_CHANGED: It does not rate exactly the finalists whom you may judge now;"
            + " seal a new one.";
    assertThat(why(vote.sealed(juror, 1, 1, 2, -1), 1)).isEqualTo(wrong);
    vote.recuse(juror, VoteFixture.FINALISTS.getLast(), OPENS);
    assertThat(why(vote.sealed(juror, 1, 1, 2, 3), 1)).isEqualTo(wrong);
    assertThat(why(vote.sealed(juror, 1, 1, 2, -1), 1)).isEmpty();
  }

  @Test
  void refusesWhatIsNoSealedBallot() {
    var sent = vote.sealed(juror, 1, 1, 2, 3);
    var good = decoded(sent);
    int padding = sent.indexOf('=');
    var bitsBehind =
        sent.substring(0, padding - 1)
            + (char) (sent.charAt(padding - 1) + 1)
            + sent.substring(padding);
    assertThat(decoded(bitsBehind)).isEqualTo(good);
    for (var none :
        List.of(
            "",
            "{}",
            "A".repeat(12),
            sent.substring(0, padding),
            bitsBehind,
            encoded(Arrays.copyOf(good, good.length - 1)),
            encoded(Arrays.copyOf(good, good.length + 1)))) {
      assertThat(why(none, 1)).isEqualTo("BAD_BALLOT: This is no sealed ballot.");
    }
    assertThat(codes(vote.casting.cast(juror, "A".repeat(240_001), 1, OPENS)))
        .containsExactly("TOO_LONG");
  }

  /** Who asks first whether the version is right saves the work for the proofs. */
  @Test
  void refusesAnotherVersionBeforeAnythingElseOfTheBallot() {
    assertThat(codes(vote.casting.cast(juror, encoded(new byte[8]), 2, OPENS)))
        .containsExactly("CONFLICT");
  }

  @Test
  void takesNoBallotBeforeEveryConflictIsDeclared() {
    var late = new VoteFixture();
    late.seat("chair", true);
    late.seat("juror 1", false);
    late.seat("juror 2", false);
    late.open();

    assertThat(codes(late.cast(late.jurors.get(1), 1, OPENS, 1, 2, 3)))
        .containsExactly("CONFLICTS_NOT_DECLARED");
  }

  @Test
  void takesNoBallotOfAJurorWhoIsRecusedForEverybody() {
    VoteFixture.FINALISTS.forEach(finalist -> vote.recuse(juror, finalist, OPENS));

    assertThat(codes(vote.cast(juror, 1, OPENS))).containsExactly("NOTHING_TO_JUDGE");
  }

  @Test
  void saysWhoHasVotedWithoutSayingWhen() {
    vote.cast(juror, 1, OPENS, 1, 2, 3);

    assertThat(vote.roll.all(EDITION))
        .filteredOn(Seat::voted)
        .extracting(Seat::person)
        .containsExactly(juror.personId());
    assertThat(vote.acts()).doesNotContain("BALLOT_CAST");
  }

  /** Why it is refused; nothing when it is taken. */
  private String why(String sealed, int version) {
    return vote.casting.cast(juror, sealed, version, OPENS).userErrors().stream()
        .map(error -> error.code() + ": " + error.message())
        .collect(Collectors.joining());
  }

  private static byte[] decoded(String sealed) {
    return Base64.getDecoder().decode(sealed);
  }

  private static String encoded(byte[] ballot) {
    return Base64.getEncoder().encodeToString(ballot);
  }

  private static List<String> codes(CastBallotPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}
