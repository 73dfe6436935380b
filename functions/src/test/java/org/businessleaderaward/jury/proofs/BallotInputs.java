package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.ORDER;
import static org.businessleaderaward.jury.proofs.VectorFields.VOTE;
import static org.businessleaderaward.jury.proofs.VectorFields.hex;
import static org.businessleaderaward.jury.proofs.VectorFields.inputs;
import static org.businessleaderaward.jury.proofs.VectorFields.vote;
import static org.businessleaderaward.jury.proofs.VectorFields.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;

/** What vectors of ballots are made from: what is sealed, and what is refused. */
final class BallotInputs {
  private static final String BALLOT_ID = "00112233445566778899aabbccddeeff";

  private BallotInputs() {}

  static List<Map<String, Object>> sealed() {
    var all = new ArrayList<Map<String, Object>>();
    for (int value : List.of(0, 1)) {
      all.add(
          inputs("ciphertext", "label", "number " + value, "key", hex(VOTE.key()), "value", value));
    }
    for (int choice = 0; choice < 5; choice++) {
      int options = choice < 3 ? 3 : 5;
      all.add(
          with(
              vote("contest"),
              "label",
              "contest " + choice,
              "ballotId",
              BALLOT_ID,
              "version",
              choice + 1,
              "rated",
              List.of(0, 3, 11),
              "contestId",
              options == 3 ? "pair/0/11" : "level/3/1",
              "options",
              options,
              "choice",
              choice));
    }
    all.add(inputs("seat", "edition", "2027", "ballotId", BALLOT_ID));
    all.add(inputs("seat", "edition", "الجائزة", "ballotId", "ff".repeat(16)));
    all.add(ballot("PAIRS", List.of(0, 1, 2), List.of(0, 1, 2)));
    all.add(ballot("PAIRS", List.of(1, 3), List.of(2)));
    all.add(ballot("PAIRS", List.of(2), List.of()));
    all.add(ballot("PAIRS", List.of(), List.of()));
    all.add(ballot("LEVELS", List.of(0, 2), List.of(4, 0, 2, 1)));
    all.add(with(ballot("PAIRS", List.of(0, 1, 3), List.of(2, 0, 1)), "kind", "opened"));
    all.add(with(ballot("LEVELS", List.of(3), List.of(0, 4)), "kind", "opened"));
    return all;
  }

  private static Map<String, Object> ballot(
      String method, List<Integer> rated, List<Integer> choices) {
    return with(
        vote("ballot"),
        "label",
        "ballot %s %s".formatted(method, rated),
        "method",
        method,
        "finalists",
        4,
        "criteria",
        2,
        "levels",
        5,
        "ballotId",
        BALLOT_ID,
        "version",
        7,
        "rated",
        rated,
        "choices",
        choices);
  }

  static List<Map<String, Object>> refused() {
    var form = new BallotForm(ChoiceOf.PAIRS, 4, 2, 5);
    var draws = new LabelledDraws("refused");
    var id = new BallotVersion(BALLOT_ID, 7);
    var sealer = new BallotSealer(VOTE, form, draws);
    var good = sealer.seal(id, List.of(0, 1), List.of(0));
    var in = new BallotHead(id, good.rated());
    var all = new ArrayList<Map<String, Object>>();
    for (var numbers :
        List.of(
            List.of(2, 0, 0),
            List.of(2, -1, 0),
            List.of(-1, 1, 1),
            List.of(1, 1, 0),
            List.of(0, 0, 0))) {
      var contest = new ContestForger(sealer).contest(in, "pair/0/1", numbers);
      all.add(refused(withContest(good, contest), "it is of " + numbers));
    }
    all.add(
        refused(
            withContest(good, new ContestForger(sealer).contest(in, "pair/0/2", List.of(1, 0, 0))),
            "the proofs are of another contest"));
    var otherVersion = new BallotHead(new BallotVersion(BALLOT_ID, 6), good.rated());
    all.add(
        refused(
            withContest(
                good,
                new ContestForger(sealer).contest(otherVersion, "pair/0/1", List.of(1, 0, 0))),
            "the proofs are of another version"));
    var three = sealer.seal(id, List.of(0, 1, 2), List.of(0, 0, 0));
    all.add(
        refused(
            withContest(good, three.sealed().getFirst()),
            "the proofs are of a ballot that rates a finalist more"));
    var other = new ContestForger(sealer).contest(in, "pair/0/1", List.of(1, 0, 0));
    var own = good.sealed().getFirst();
    all.add(
        refused(
            withContest(good, new SealedContest(own.options(), other.choices(), own.one())),
            "the choice proofs are of another ballot"));
    all.add(
        refused(
            withContest(good, new SealedContest(own.options(), own.choices(), other.one())),
            "the proof of one is of another ballot"));
    var foreign =
        new BallotSealer(new VoteContext("2027", "ac".repeat(32), VOTE.key()), form, draws);
    all.add(refused(foreign.seal(id, List.of(0, 1), List.of(0)).bytes(), "another rule"));
    all.addAll(refusedBytes(good.bytes()));
    all.addAll(refusedOpened(id, new OpenedBallots(VOTE, form)));
    return all;
  }

  /** What does not say how the ballot was sealed, or says it of one that is not valid. */
  private static List<Map<String, Object>> refusedOpened(BallotVersion id, OpenedBallots ballots) {
    var good =
        ballots.open(id, List.of(0, 1), List.of(0), new LabelledDraws("refused when opened"));
    var all = new ArrayList<Map<String, Object>>();
    // of the first option, the second, the third
    for (int from : List.of(65, 40, 0)) {
      var changed = good.clone();
      changed[good.length - 1 - from] ^= 1;
      all.add(refused(changed, "another random number, %d bytes before the end".formatted(from)));
    }
    var unproven = good.clone();
    unproven[good.length - 1 - 3 * 32] ^= 1;
    all.add(refused(unproven, "its proof of one does not hold"));
    all.add(refused(Arrays.copyOf(good, good.length - 32), "a random number is missing"));
    return all.stream().map(one -> with(one, "what", "opened")).toList();
  }

  private static List<Map<String, Object>> refusedBytes(byte[] good) {
    var all = new ArrayList<Map<String, Object>>();
    all.add(refused(Bytes.of(good, new byte[1]), "too long"));
    all.add(refused(Arrays.copyOf(good, good.length - 1), "too short"));
    // format, ballot id, version, number of finalists, finalists, a point, the last answer
    for (int at : List.of(0, 40, 59, 60, 61, 62, 63, good.length - 1)) {
      var changed = good.clone();
      changed[at] ^= 1;
      all.add(refused(changed, "byte %d is changed".formatted(at)));
    }
    var large = good.clone();
    var order = HexFormat.of().parseHex(ORDER);
    System.arraycopy(order, 0, large, large.length - order.length, order.length);
    all.add(refused(large, "the last answer is the order"));
    return all;
  }

  private static byte[] withContest(EncryptedBallot ballot, SealedContest contest) {
    return new EncryptedBallot(
            ballot.ballot(), ballot.ruleHash(), ballot.rated(), ballot.contests(), List.of(contest))
        .bytes();
  }

  private static Map<String, Object> refused(byte[] ballot, String why) {
    var inputs = ballot("PAIRS", List.of(0, 1), List.of());
    inputs.keySet().removeAll(List.of("label", "choices"));
    return with(inputs, "kind", "refused", "what", "ballot", "bytes", hex(ballot), "why", why);
  }
}
