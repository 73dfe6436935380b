package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.trustees.ServiceKeyShare;
import org.businessleaderaward.programme.cycle.Cycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The count of a vote whose key two of three share: service, secretariat, chair. */
class SharedCountTests {
  private final SharedVote shared = SharedVote.open();

  private CountBallots.Ending count() {
    return shared.vote.counting().count(EDITION);
  }

  private static List<String> codes(Optional<UserError> refused) {
    return refused.stream().map(UserError::code).toList();
  }

  private VoteRecord counted(CountBallots.Ending ending) {
    assertThat(ending).isInstanceOf(CountBallots.Ending.Counted.class);
    return shared.vote.record(((CountBallots.Ending.Counted) ending).recordSha256());
  }

  private static List<Integer> trustees(VoteRecord record) {
    return record.count().decryptions().stream().map(VoteRecord.Decryption::trustee).toList();
  }

  /** A trustee who never comes does not matter. */
  @Test
  void waitsForOneTrusteeAndForNoMore() {
    shared.voteAndRelease();
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());

    assertThat(shared.decrypt(3)).isEmpty();

    var record = counted(count());
    assertThat(trustees(record)).containsExactly(1, 3);
    var verdict =
        RecordVerdict.of(record.bytes(), RecordVerdict.Mailed.NOTHING, new SecureRandom());
    assertThat(verdict.failure()).isEmpty();
    assertThat(count()).as("done again").isInstanceOf(CountBallots.Ending.Counted.class);
    assertThat(shared.vote.mails("ballots-counted"))
        .hasSize(4)
        .allSatisfy(values -> assertThat(values).containsEntry("key", record.key().fingerprint()));
    assertThat(shared.vote.mails("trustee-counted"))
        .as("who holds the key compares the record, too")
        .hasSize(2)
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsEntry("head", record.board().head())
                    .containsEntry("record", record.sha256())
                    .containsEntry("rule", record.rule().sha256())
                    .containsEntry("key", record.key().fingerprint()))
        .extracting("others")
        .containsExactlyInAnyOrder("Trustee 0", "Trustee 1");
  }

  @Test
  void takesTheLowestNumbersThatProveRight() {
    shared.voteAndRelease();
    shared.decrypt(3);
    shared.decrypt(2);

    assertThat(trustees(counted(count()))).containsExactly(1, 2);
  }

  /** A browser that formed other sums, or has another share, has not used up the one time. */
  @Test
  void takesNoPartThatIsNotOfTheSums() {
    shared.voteAndRelease();
    var right = shared.sent(2, shared.parts(2, shared.held(2)), shared.held(2));
    var swapped = new ArrayList<>(shared.parts(2, shared.held(2)));
    Collections.swap(swapped, 0, 1);

    for (var parts : List.of(shared.parts(2, Scalar.of(5)), swapped, swapped.subList(0, 1))) {
      assertThat(codes(shared.send(2, parts, shared.held(2)))).containsExactly("BAD_PROOF");
    }
    assertThat(codes(shared.sending.send(shared.caller(2), shared.ofOtherSums(2), AFTER_CLOSE)))
        .containsExactly("BAD_PROOF");
    assertThat(shared.vote.trustees.decryptions(EDITION)).isEmpty();
    assertThat(shared.sending.send(shared.caller(2), right, AFTER_CLOSE)).isEmpty();
  }

  /** Whoever holds a share and was shown another board is not the only one who hears of it. */
  @Test
  void tellsAllWhereAHolderDecryptsOtherTotals() {
    shared.voteAndRelease();
    assertThat(shared.decrypt(2)).isEmpty();
    for (var other : List.of(shared.ofOtherSums(2), shared.ofOtherSums(2))) {
      assertThat(codes(shared.sending.send(shared.caller(2), other, AFTER_CLOSE)))
          .containsExactly("BAD_PROOF");
    }
    assertThat(codes(shared.sending.send(shared.caller(3), shared.forOtherHead(3), AFTER_CLOSE)))
        .containsExactly("HEAD_DIFFERS");

    assertThat(shared.vote.mails("trustee-other-totals"))
        .as("each of both once, to both")
        .extracting(values -> values.get("name") + " of " + values.get("holder"))
        .containsExactlyInAnyOrder(
            "Trustee 0 of Trustee 0",
            "Trustee 1 of Trustee 0",
            "Trustee 0 of Trustee 1",
            "Trustee 1 of Trustee 1");
    assertThat(shared.vote.acts()).filteredOn("OTHER_TOTALS_REFUSED"::equals).hasSize(2);
  }

  @Test
  void tellsNobodyOfWhatNoShareProves() {
    shared.voteAndRelease();
    var parts = shared.parts(2, Scalar.of(5));
    var unproven = shared.sent(2, parts, Scalar.of(5));
    var otherHead =
        new SendDecryption.Sent(
            "00".repeat(32), unproven.sumsHash(), unproven.parts(), unproven.proof());

    assertThat(codes(shared.sending.send(shared.caller(2), unproven, AFTER_CLOSE)))
        .containsExactly("BAD_PROOF");
    assertThat(codes(shared.sending.send(shared.caller(2), otherHead, AFTER_CLOSE)))
        .containsExactly("HEAD_DIFFERS");
    assertThat(shared.vote.mails("trustee-other-totals")).isEmpty();
    assertThat(shared.vote.acts()).doesNotContain("OTHER_TOTALS_REFUSED");
  }

  @Test
  void passesOverAPartThatDoesNotProve() {
    shared.voteAndRelease();
    shared.store(2, Scalar.of(5));
    assertThat(shared.vote.trustees.notPassedOver(EDITION)).isOne();
    assertThat(shared.view().trustees()).noneMatch(Trusteeship.Progress::passedOver);
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(shared.vote.trustees.notPassedOver(EDITION)).as("the checklist knows it").isZero();
    assertThat(shared.view().trustees())
        .as("and all who see who shares the key")
        .filteredOn(Trusteeship.Progress::passedOver)
        .extracting(Trusteeship.Progress::number)
        .containsExactly(2);
    assertThat(shared.vote.log())
        .filteredOn(act -> act.act().equals("PART_UNPROVEN"))
        .extracting(act -> act.detail())
        .containsExactly("trustee 2");

    shared.decrypt(3);

    assertThat(trustees(counted(count()))).containsExactly(1, 3);
  }

  @Test
  void takesAPartOnceAndForTheListThatIsFixed() {
    assertThat(codes(shared.sending.send(shared.caller(2), sent("00", "00"), AFTER_CLOSE)))
        .containsExactly("NOT_YET");
    shared.voteAndRelease();
    var formed = shared.formed();

    assertThat(
            codes(
                shared.sending.send(
                    shared.caller(2), sent("00".repeat(32), formed.sums().hash()), AFTER_CLOSE)))
        .containsExactly("HEAD_DIFFERS");
    for (var hash :
        List.of("00", formed.sums().hash().toUpperCase(Locale.ROOT), formed.sums().hash())) {
      assertThat(
              codes(
                  shared.sending.send(
                      shared.caller(2), sent(formed.sums().head(), hash), AFTER_CLOSE)))
          .containsExactly("BAD_PROOF");
    }
    assertThat(shared.decrypt(2)).isEmpty();
    assertThat(codes(shared.decrypt(2))).containsExactly("DONE_BEFORE");
    assertThat(shared.vote.mails("trustee-step-taken"))
        .filteredOn(values -> values.containsKey("DECRYPTION"))
        .singleElement()
        .extracting("head")
        .isEqualTo(formed.sums().head());
    assertThat(shared.view().trustees().get(1).decryptedAt()).isEqualTo(AFTER_CLOSE);
  }

  /** Who has a link and not what it takes can neither send nor keep its owner from sending. */
  @Test
  void takesNothingFromWhoeverDoesNotHoldTheShare() {
    shared.voteAndRelease();
    var parts = shared.parts(2, Scalar.of(5));
    var sent = shared.sent(2, parts, shared.held(2));
    var refused =
        List.of(
            // With a secret of their own, with another's, and with what the owner proved of others.
            shared.sent(2, parts, Scalar.of(5)),
            shared.sent(2, parts, shared.held(3)),
            shared.sent(3, parts, shared.held(2)),
            with(shared.sent(2, shared.parts(2, shared.held(2)), shared.held(2)), sent.proof()),
            with(sent, "00".repeat(65)),
            with(sent, sent.proof().toUpperCase(Locale.ROOT)));

    assertThat(refused)
        .allSatisfy(
            one ->
                assertThat(codes(shared.sending.send(shared.caller(2), one, AFTER_CLOSE)))
                    .containsExactly("BAD_PROOF"));
    assertThat(shared.decrypt(2)).as("the one try is left").isEmpty();
  }

  private static SendDecryption.Sent with(SendDecryption.Sent sent, String proof) {
    return new SendDecryption.Sent(sent.head(), sent.sumsHash(), sent.parts(), proof);
  }

  @Test
  void takesBase64InItsOneForm() {
    shared.voteAndRelease();
    var one = shared.sent(2, shared.parts(2, shared.held(2)), shared.held(2));
    assertThat(one.parts()).endsWith("=");

    for (var parts : List.of(one.parts().replace("=", ""), otherEnd(one.parts()))) {
      var other = new SendDecryption.Sent(one.head(), one.sumsHash(), parts, one.proof());
      assertThat(codes(shared.sending.send(shared.caller(2), other, AFTER_CLOSE)))
          .containsExactly("BAD_PROOF");
    }
    assertThat(shared.sending.send(shared.caller(2), one, AFTER_CLOSE)).isEmpty();
  }

  /** Each two of the finalists of the longest shortlist have two sums, and the lot is one more. */
  @Test
  void hasRoomForThePartsOfTheLongestShortlist() {
    shared.voteAndRelease();
    var parts = shared.parts(2, shared.held(2));
    int most = Cycle.MOST_FINALISTS * (Cycle.MOST_FINALISTS - 1) + 1;
    var ofMost = Collections.nCopies(most, parts.getFirst());
    var more = Collections.nCopies(172, parts.getFirst());

    assertThat(SharedVote.base64(ofMost).length()).isLessThanOrEqualTo(SendDecryption.LONGEST);
    assertThat(codes(shared.send(2, more, shared.held(2)))).containsExactly("BAD_PROOF");
    assertThat(shared.send(2, parts, shared.held(2))).isEmpty();
  }

  /** The same bytes, with bits after the last that no byte has. */
  private static String otherEnd(String base64) {
    int last = base64.indexOf('=') - 1;
    var other = (char) (base64.charAt(last) + 1);
    assertThat(Base64.getDecoder().decode(base64.substring(0, last) + other + "="))
        .isEqualTo(Base64.getDecoder().decode(base64));
    return base64.substring(0, last) + other + base64.substring(last + 1);
  }

  private static SendDecryption.Sent sent(String head, String hash) {
    return new SendDecryption.Sent(head, hash, "AAAA", "00");
  }

  @Test
  void writesTheHeadToThoseWhoShareTheKeyAndHowManyAreBehindTheTotals() {
    shared.vote.everybodyVotes();
    shared.vote.recuse(shared.vote.jurors.get(1), "nomination-b", BEFORE_CLOSE);
    shared.release();

    var fewest = shared.formed().lines().stream().mapToInt(line -> line.subject().jurors()).min();
    assertThat(fewest).hasValue(3);
    assertThat(shared.vote.mails("trustee-sums"))
        .hasSize(2)
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsEntry("ballots", "4")
                    .containsEntry("leftOut", "1")
                    .containsEntry("fewest", "3")
                    .containsEntry("head", shared.formed().sums().head()))
        .extracting(values -> values.get("name") + ", " + values.get("others"))
        .containsExactlyInAnyOrder("Trustee 0, Trustee 1", "Trustee 1, Trustee 0");
  }

  /** What each ballot says of each option, and what all but one say of it together. */
  private List<Ciphertext> ballotsAndSubtotals() {
    var form = shared.vote.vote().rule().form();
    var ballots =
        shared.vote.box.all(EDITION).values().stream()
            .map(one -> EncryptedBallot.read(HexFormat.of().parseHex(one), form))
            .map(ballot -> ballot.sealed().stream().flatMap(one -> one.options().stream()).toList())
            .toList();
    assertThat(ballots).hasSize(4);
    var all = new ArrayList<Ciphertext>();
    ballots.forEach(all::addAll);
    for (int option = 0; option < ballots.getFirst().size(); option++) {
      int at = option;
      var ofAll = ballots.stream().map(one -> one.get(at)).toList();
      all.add(ofAll.stream().skip(1).reduce(Ciphertext.NONE, Ciphertext::plus));
      all.add(ofAll.stream().limit(2).reduce(Ciphertext.NONE, Ciphertext::plus));
    }
    return all;
  }

  /** Whoever reads all tables, with the mails and acts in them, and the log has nobody's secret. */
  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void noTableAndNoLogHoldsASecret(CapturedOutput log) {
    var open = SharedVote.open();
    open.voteAndRelease();
    assertThat(open.decrypt(3)).isEmpty();
    assertThat(open.vote.counting().count(EDITION)).isInstanceOf(CountBallots.Ending.Counted.class);

    var service = open.vote.shares.open(EDITION).orElseThrow();
    var scalars =
        Stream.concat(open.secrets.values().stream(), Stream.of(service))
            .flatMap(one -> Stream.concat(one.coefficients().stream(), Stream.of(one.shares())))
            .collect(Collectors.toList());
    var held =
        new ServiceKeyShare(open.vote.shares, open.vote.keys, open.vote.trustees)
            .of(open.vote.vote().rule().keyTerms())
            .orElseThrow();
    scalars.addAll(List.of(held, open.held(2), open.held(3)));
    var read = StoredTexts.of(open.vote.storage) + log.getAll();

    assertThat(scalars).hasSize(12);
    assertThat(scalars)
        .map(one -> SharedVote.hex(one.bytes()))
        .noneMatch(read::contains)
        .noneMatch(one -> read.contains(one.toUpperCase(Locale.ROOT)));
    assertThat(open.published().trustees())
        .as("so what is there is found")
        .allMatch(one -> read.contains(one.sharesKey()));
    var sent = open.vote.trustees.decryptions(EDITION).values().iterator().next();
    assertThat(sent.decryption().parts()).allMatch(read::contains);
    assertThat(log.getAll()).contains("a step to the key of " + EDITION);
  }

  /** Whoever runs the servers has tables, files and the service's share, and reads nothing. */
  @Test
  void theServicesShareDecryptsNoBallotAndNoSum() {
    shared.voteAndRelease();
    var rule = shared.vote.vote().rule();
    var held =
        new ServiceKeyShare(shared.vote.shares, shared.vote.keys, shared.vote.trustees)
            .of(rule.keyTerms())
            .orElseThrow();
    var formed = shared.formed();
    var chair = shared.held(3);

    assertThat(formed.lines())
        .noneMatch(line -> isRead(line.sum().sum(), List.of(1), held))
        .as("with the chair")
        .allMatch(line -> isRead(line.sum().sum(), List.of(1, 3), held, chair));
    assertThat(ballotsAndSubtotals()).noneMatch(one -> isRead(one, List.of(1), held));
  }

  /** What trustees send is of the sums: with it, and the service's share, no ballot is read. */
  @Test
  void whatATrusteeSendsReadsTheSumsOnly() {
    shared.voteAndRelease();
    shared.decrypt(3);
    var rule = shared.vote.vote().rule();
    var held =
        new ServiceKeyShare(shared.vote.shares, shared.vote.keys, shared.vote.trustees)
            .of(rule.keyTerms())
            .orElseThrow();
    var parts =
        shared
            .vote
            .trustees
            .decryptions(EDITION)
            .values()
            .iterator()
            .next()
            .decryption()
            .parts()
            .stream()
            .map(part -> PartialDecryption.read(HexFormat.of().parseHex(part)).part())
            .toList();

    assertThat(shared.formed().lines()).allMatch(line -> isRead(line.sum().sum(), held, parts));
    assertThat(ballotsAndSubtotals()).noneMatch(one -> isRead(one, held, parts));
  }

  private static boolean isRead(Ciphertext what, Scalar service, List<Point> parts) {
    var own = what.pad().times(service);
    return parts.stream()
        .map(part -> new Combination(List.of(1, 3)).of(List.of(own, part)))
        .anyMatch(mask -> new DiscreteLog(4).of(what.body().minus(mask)).isPresent());
  }

  private static boolean isRead(Ciphertext what, List<Integer> by, Scalar... shares) {
    var parts = List.of(shares).stream().map(what.pad()::times).toList();
    var mask = new Combination(by).of(parts);
    return new DiscreteLog(4).of(what.body().minus(mask)).isPresent();
  }
}
