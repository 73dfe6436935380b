package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.RULE;
import static org.businessleaderaward.jury.proofs.VectorFields.SHARED;
import static org.businessleaderaward.jury.proofs.VectorFields.VOTE;
import static org.businessleaderaward.jury.proofs.VectorFields.hex;
import static org.businessleaderaward.jury.proofs.VectorFields.inputs;
import static org.businessleaderaward.jury.proofs.VectorFields.vote;
import static org.businessleaderaward.jury.proofs.VectorFields.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.record.PublishedKey;

/** What vectors of a count are made from: its key, its receipts, its decryption, its lot. */
final class CountInputs {
  private static final String HEAD = "cd".repeat(32);

  private CountInputs() {}

  static List<Map<String, Object>> trustees() {
    var all = new ArrayList<Map<String, Object>>();
    all.add(trustee("2027", 1, 1, 1));
    for (int trustee = 1; trustee <= 3; trustee++) {
      all.add(trustee("2027", 2, 3, trustee));
    }
    all.add(trustee("الجائزة", 3, 5, 4));
    for (int to = 1; to <= 3; to++) {
      var secret = SHARED.secrets().get(to - 1);
      all.add(
          inputs(
              "share",
              "label",
              "share for " + to,
              "edition",
              "2027",
              "list",
              "1a".repeat(32),
              "from",
              1,
              "to",
              to,
              "share",
              hex(SHARED.secrets().getFirst().share(to)),
              "sharesKey",
              hex(Point.G.times(secret.shares())),
              "secret",
              hex(secret.shares()),
              "sender",
              hex(SHARED.secrets().getFirst().shares())));
    }
    all.add(inputs("key", "commitments", commitments(SHARED)));
    var alone = SharedKeys.draw(new KeyTerms("2027", 1, 1), new LabelledDraws("alone"));
    all.add(inputs("key", "commitments", commitments(alone)));
    all.add(list(SHARED));
    all.add(list(alone));
    return all;
  }

  private static Map<String, Object> trustee(String edition, int threshold, int of, int trustee) {
    return inputs(
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

  private static Map<String, Object> list(SharedKeys shared) {
    var trustees =
        shared.published().stream()
            .map(PublishedKey::written)
            .map(
                one ->
                    Map.of(
                        "commitments",
                        one.commitments(),
                        "sharesKey",
                        one.sharesKey(),
                        "proof",
                        one.proof()))
            .toList();
    return inputs("list", "trustees", trustees);
  }

  private static List<List<String>> commitments(SharedKeys shared) {
    return shared.published().stream()
        .map(trustee -> trustee.commitments().stream().map(VectorFields::hex).toList())
        .toList();
  }

  static List<Map<String, Object>> counted() {
    var all = new ArrayList<Map<String, Object>>();
    var receipts = List.of("01".repeat(32), "02".repeat(32));
    all.add(chain(receipts, List.of()));
    all.add(chain(receipts, List.of(List.of(0, 3), List.of(1, 0), List.of(1, 2))));
    all.add(chain(List.of(), List.of()));
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
              hex(Stream.concat(sums.stream(), Stream.of(lot.sum())).toList()),
              "trustee",
              trustee,
              "share",
              hex(SHARED.share(trustee)),
              "publicShare",
              hex(SHARED.joint().publicShares().get(trustee - 1))));
    }
    all.add(vote("rehearsal"));
    all.add(
        inputs(
            "sending",
            "label",
            "sending",
            "edition",
            "2027",
            "round",
            2,
            "trustee",
            3,
            "head",
            HEAD,
            "sumsHash",
            "ef".repeat(32),
            "parts",
            "0102",
            "share",
            hex(SHARED.share(3)),
            "publicShare",
            hex(SHARED.joint().publicShares().getLast())));
    for (var some : List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3))) {
      all.add(
          inputs(
              "totals",
              "sums",
              hex(sums),
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
        inputs(
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

  private static Map<String, Object> chain(List<String> receipts, List<List<Integer>> recusals) {
    return inputs(
        "chain", "edition", "2027", "ruleHash", RULE, "receipts", receipts, "recusals", recusals);
  }

  private static List<String> parts(List<Ciphertext> sums, int trustee) {
    return sums.stream().map(sum -> hex(sum.pad().times(SHARED.share(trustee)))).toList();
  }
}
