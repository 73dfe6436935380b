package org.businessleaderaward.jury.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test ballots are taken before the vote opens, marked, and never counted. */
class TestBallotTests {
  private static final Instant BEFORE = OPENS.minusSeconds(60);

  private static RSAKey key;

  private VoteFixture vote;
  private TestBallots tests;
  private Caller juror;

  @BeforeAll
  static void makeAKey() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("thrown away").generate();
  }

  @BeforeEach
  void seatTheJury() {
    vote = new VoteFixture();
    tests = new TestBallots(vote.storage, vote.roll, vote.votes);
    juror = vote.seat("chair", true);
    for (int i = 1; i < 4; i++) {
      vote.seat("juror " + i, false);
    }
  }

  @Test
  void giveAReceiptThatIsMarkedAsATests() throws JOSEException {
    var sealed = test(juror, true, 0);
    var given = tests.cast(juror, sealed, BEFORE);
    assertThat(given.userErrors()).isEmpty();
    var receipt = Objects.requireNonNull(given.testBallot()).receipt();
    assertThat(receipt).startsWith(TestBallots.MARK);
    assertThat(tests.find(vote.seatOf(juror))).contains(given.testBallot());
    assertThat(vote.box.all(EDITION)).isEmpty();
    assertThat(vote.seatOf(juror).voted()).isFalse();
  }

  @Test
  void areNotTakenOnceTheVoteIsOpen() throws JOSEException {
    var sealed = test(juror, true, 0);
    vote.open();
    assertThat(codes(tests.cast(juror, sealed, OPENS))).containsExactly("TEST_OVER");
  }

  @Test
  void areTakenOfTheirOwnJurorAndInTheirOwnFormOnly() throws JOSEException {
    var another = vote.jurors.getLast();
    for (var wrong :
        List.of(test(another, true, 0), test(juror, false, 0), test(juror, true, 1), "no ballot")) {
      assertThat(codes(tests.cast(juror, wrong, BEFORE))).containsExactly("BAD_SEAL");
    }
  }

  @Test
  void areNoBallots() throws JOSEException {
    var sealed = test(juror, true, 0);
    tests.cast(juror, sealed, BEFORE);
    vote.open();
    vote.declareClear(juror);
    assertThat(vote.casting.cast(juror, sealed, 1, BEFORE_CLOSE).userErrors())
        .extracting(UserError::code)
        .containsExactly("BAD_SEAL");
  }

  @Test
  void areNotCounted() throws JOSEException {
    for (var one : vote.jurors) {
      tests.cast(one, test(one, true, 0), BEFORE);
    }
    vote.open();
    vote.jurors.forEach(vote::declareClear);
    vote.everybodyVotes();
    vote.release();
    var ending = vote.counting().count(EDITION);
    assertThat(ending).isInstanceOf(CountBallots.Ending.Counted.class);
    assertThat(((CountBallots.Ending.Counted) ending).bundle())
        .contains("\"ballots\":4")
        .doesNotContain("TEST");
  }

  /** Whoever can write every table puts a test where ballots lie: the count names it and stops. */
  @Test
  void areNamedWhenSomebodyPutsOneAmongTheBallots() throws JOSEException {
    var sealed = test(juror, true, 0);
    vote.open();
    vote.jurors.forEach(vote::declareClear);
    vote.everybodyVotes();
    vote.release();
    var seat = vote.seatOf(juror);
    var onRecord = vote.box.find(EDITION, seat.ballotId()).orElseThrow();
    vote.storage
        .table(TableOf.JURY, BallotItem.SCHEMA)
        .putItem(
            BallotItem.of(
                EDITION, new BallotOnRecord(seat.ballotId(), sealed, onRecord.receipt())));
    assertThat(vote.counting().count(EDITION))
        .isInstanceOfSatisfying(
            CountBallots.Ending.Stopped.class,
            stopped ->
                assertThat(stopped.bad())
                    .extracting(CheckedBallot.Bad::problem)
                    .containsExactly(BallotProblem.CHANGED));
  }

  private static List<String> codes(TestBallotPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  /** Sealed as the browser does, to a key that nobody keeps. */
  private String test(Caller of, boolean marked, int version) throws JOSEException {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParam("edition", EDITION)
            .customParam("ballot", vote.seatOf(of).ballotId())
            .customParam("version", version);
    if (marked) {
      header.customParam("test", true);
    }
    var jwe = new JWEObject(header.build(), new Payload("{}"));
    jwe.encrypt(new RSAEncrypter(key));
    assertThat(SealedBallot.read(jwe.serialize()).isPresent()).isEqualTo(!marked);
    return jwe.serialize();
  }
}
