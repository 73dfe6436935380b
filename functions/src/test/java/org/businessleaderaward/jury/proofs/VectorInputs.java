package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;

/** What our vectors are made from: every hash, every encoding, every proof, every refusal. */
final class VectorInputs {
  private static final HexFormat HEX = HexFormat.of();
  private static final String RULE = "ab".repeat(32);
  private static final String HEAD = "cd".repeat(32);
  private static final String BALLOT_ID = "00112233445566778899aabbccddeeff";
  private static final KeyTerms TERMS = new KeyTerms("2027", 2, 3);
  private static final SharedKeys SHARED =
      SharedKeys.draw(TERMS, new LabelledDraws("the trustees"));
  private static final VoteContext VOTE = new VoteContext("2027", RULE, SHARED.joint().key());
  private static final String NO_POINT = "02" + "00".repeat(31) + "01";
  private static final String PRIME =
      "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private VectorInputs() {}

  static List<VectorCase> all() {
    return Stream.of(hashes(), encodings(), sealed(), refusedBallots(), trustees(), counted())
        .flatMap(List::stream)
        .map(VectorCase::new)
        .toList();
  }

  private static Map<String, Object> of(String kind, Object... fields) {
    return with(Map.of("kind", kind), fields);
  }

  private static Map<String, Object> with(Map<String, Object> base, Object... fields) {
    var map = new TreeMap<>(base);
    for (int i = 0; i < fields.length; i += 2) {
      map.put(fields[i].toString(), fields[i + 1]);
    }
    return map;
  }

  private static String hex(Point point) {
    return point.toString();
  }

  private static String hex(Scalar scalar) {
    return HEX.formatHex(scalar.bytes());
  }

  private static List<Map<String, Object>> hashes() {
    var all = new ArrayList<Map<String, Object>>();
    for (var tag : Tag.values()) {
      all.add(of("hash", "tag", tag.text(), "parts", List.of("00", "", "0102")));
    }
    all.add(of("hash", "tag", "vote/1 test", "parts", List.of()));
    // 2027 in UTF-8 and a text of several scripts
    all.add(
        of("hash", "tag", "vote/1 test", "parts", List.of("32303237", "d8a7d984e5a596f09f8f86")));
    all.add(of("test-scalars", "label", "a label"));
    all.add(of("test-scalars", "label", "بطاقة"));
    return all;
  }

  private static List<Map<String, Object>> encodings() {
    var all = new ArrayList<Map<String, Object>>();
    for (var scalar : List.of(1L, 2L, 5L, 65_537L, -1L, -2L)) {
      all.add(of("point", "scalar", hex(Scalar.of(scalar))));
    }
    for (var bytes : List.of("", "00", ORDER, "ff".repeat(32), "00".repeat(32) + "01")) {
      all.add(of("refused", "what", "scalar", "bytes", bytes, "why", "no scalar"));
    }
    var g = hex(Point.G);
    for (var bytes :
        List.of(
            "",
            "00",
            g.substring(2),
            g + "00",
            "04" + g.substring(2),
            "06" + g.substring(2),
            NO_POINT,
            "02" + PRIME,
            "03" + PRIME,
            "02" + "ff".repeat(32))) {
      all.add(of("refused", "what", "point", "bytes", bytes, "why", "no point"));
      all.add(of("refused", "what", "point-or-identity", "bytes", bytes, "why", "neither"));
    }
    all.add(of("refused", "what", "point", "bytes", "00".repeat(33), "why", "the identity"));
    all.add(
        of(
            "refused",
            "what",
            "point-or-identity",
            "bytes",
            "00".repeat(32) + "01",
            "why",
            "neither"));
    return all;
  }

  private static Map<String, Object> vote(String kind) {
    return of(kind, "edition", "2027", "ruleHash", RULE, "key", hex(VOTE.key()));
  }

  private static List<Map<String, Object>> sealed() {
    var all = new ArrayList<Map<String, Object>>();
    for (int value : List.of(0, 1)) {
      all.add(of("ciphertext", "label", "number " + value, "key", hex(VOTE.key()), "value", value));
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
              "contestId",
              options == 3 ? "pair/0/11" : "level/3/1",
              "options",
              options,
              "choice",
              choice));
    }
    all.add(of("seat", "edition", "2027", "ballotId", BALLOT_ID));
    all.add(of("seat", "edition", "الجائزة", "ballotId", "ff".repeat(16)));
    all.add(ballot("PAIRS", List.of(0, 1, 2), List.of(0, 1, 2)));
    all.add(ballot("PAIRS", List.of(1, 3), List.of(2)));
    all.add(ballot("PAIRS", List.of(2), List.of()));
    all.add(ballot("PAIRS", List.of(), List.of()));
    all.add(ballot("LEVELS", List.of(0, 2), List.of(4, 0, 2, 1)));
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

  private static List<Map<String, Object>> refusedBallots() {
    var form = new BallotForm(ChoiceOf.PAIRS, 4, 2, 5);
    var draws = new LabelledDraws("refused");
    var id = new BallotVersion(BALLOT_ID, 7);
    var sealer = new BallotSealer(VOTE, form, draws);
    var good = sealer.seal(id, List.of(0, 1), List.of(0));
    var all = new ArrayList<Map<String, Object>>();
    for (var numbers :
        List.of(
            List.of(2, 0, 0),
            List.of(2, -1, 0),
            List.of(-1, 1, 1),
            List.of(1, 1, 0),
            List.of(0, 0, 0))) {
      var contest = sealer.contest(id, "pair/0/1", numbers);
      all.add(refused(withContest(good, contest), "it is of " + numbers));
    }
    all.add(
        refused(
            withContest(good, sealer.contest(id, "pair/0/2", List.of(1, 0, 0))),
            "the proofs are of another contest"));
    var otherVersion = new BallotVersion(BALLOT_ID, 6);
    all.add(
        refused(
            withContest(good, sealer.contest(otherVersion, "pair/0/1", List.of(1, 0, 0))),
            "the proofs are of another version"));
    var other = sealer.contest(id, "pair/0/1", List.of(1, 0, 0));
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
    return all;
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
    var order = HEX.parseHex(ORDER);
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
    var inputs = ballot("PAIRS", List.of(), List.of());
    inputs.keySet().removeAll(List.of("label", "rated", "choices"));
    return with(
        inputs, "kind", "refused", "what", "ballot", "bytes", HEX.formatHex(ballot), "why", why);
  }

  private static List<Map<String, Object>> trustees() {
    var all = new ArrayList<Map<String, Object>>();
    all.add(trustee("2027", 1, 1, 1));
    for (int trustee = 1; trustee <= 3; trustee++) {
      all.add(trustee("2027", 2, 3, trustee));
    }
    all.add(trustee("الجائزة", 3, 5, 4));
    for (int to = 1; to <= 3; to++) {
      var secret = SHARED.secrets().get(to - 1);
      all.add(
          of(
              "share",
              "label",
              "share for " + to,
              "edition",
              "2027",
              "from",
              1,
              "to",
              to,
              "share",
              hex(SHARED.secrets().getFirst().share(to)),
              "sharesKey",
              hex(Point.G.times(secret.shares())),
              "secret",
              hex(secret.shares())));
    }
    all.add(of("key", "commitments", commitments(SHARED)));
    var alone = SharedKeys.draw(new KeyTerms("2027", 1, 1), new LabelledDraws("alone"));
    all.add(of("key", "commitments", commitments(alone)));
    return all;
  }

  private static Map<String, Object> trustee(String edition, int threshold, int of, int trustee) {
    return of(
        "trustee",
        "label",
        "trustee %d of %d".formatted(trustee, of),
        "edition",
        edition,
        "threshold",
        threshold,
        "trustees",
        of,
        "trustee",
        trustee);
  }

  private static List<List<String>> commitments(SharedKeys shared) {
    return shared.published().stream()
        .map(trustee -> trustee.commitments().stream().map(VectorInputs::hex).toList())
        .toList();
  }

  private static List<Map<String, Object>> counted() {
    var all = new ArrayList<Map<String, Object>>();
    for (var recusals : List.of(List.of(), List.of(List.of(0, 3), List.of(1, 0), List.of(1, 2)))) {
      var receipts = List.of("01".repeat(32), "02".repeat(32));
      all.add(
          of(
              "chain",
              "edition",
              "2027",
              "ruleHash",
              RULE,
              "receipts",
              receipts,
              "recusals",
              recusals));
    }
    all.add(
        of(
            "chain",
            "edition",
            "2027",
            "ruleHash",
            RULE,
            "receipts",
            List.of(),
            "recusals",
            List.of()));
    var draws = new LabelledDraws("sums");
    var lot = SharedLot.question(VOTE, HEAD);
    var sums =
        Stream.of(
                Ciphertext.of(VOTE.key(), 1, draws.next()).times(19),
                Ciphertext.of(VOTE.key(), 1, draws.next()),
                Ciphertext.NONE)
            .toList();
    for (int trustee : List.of(1, 3)) {
      all.add(
          with(
              vote("decryption"),
              "label",
              "decryption by " + trustee,
              "head",
              HEAD,
              "ids",
              List.of("sum/0/1/0", "sum/0/1/1", "sum/0/2/0", SharedLot.ID),
              "sums",
              Stream.concat(sums.stream(), Stream.of(lot.sum()))
                  .map(sum -> HEX.formatHex(sum.bytes()))
                  .toList(),
              "trustee",
              trustee,
              "share",
              hex(SHARED.share(trustee)),
              "publicShare",
              hex(SHARED.joint().publicShares().get(trustee - 1))));
    }
    for (var some : List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3))) {
      all.add(
          of(
              "totals",
              "sums",
              sums.stream().map(sum -> HEX.formatHex(sum.bytes())).toList(),
              "trustees",
              some,
              "partials",
              some.stream().map(t -> parts(sums, t)).toList(),
              "most",
              List.of(20, 1, 0)));
    }
    var answer =
        new Combination(List.of(1, 2))
            .of(IntStream.of(1, 2).mapToObj(t -> lot.sum().pad().times(SHARED.share(t))).toList());
    all.add(
        of(
            "lot",
            "edition",
            "2027",
            "ruleHash",
            RULE,
            "head",
            HEAD,
            "decrypted",
            hex(answer),
            "finalists",
            List.of("n-1", "n-2", "n-3")));
    return all;
  }

  private static List<String> parts(List<Ciphertext> sums, int trustee) {
    return sums.stream().map(sum -> hex(sum.pad().times(SHARED.share(trustee)))).toList();
  }
}
