package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.RULE;
import static org.businessleaderaward.jury.proofs.VectorFields.SHARED;
import static org.businessleaderaward.jury.proofs.VectorFields.VOTE;
import static org.businessleaderaward.jury.proofs.VectorFields.hex;
import static org.businessleaderaward.jury.proofs.VectorFields.inputs;
import static org.businessleaderaward.jury.proofs.VectorFields.vote;
import static org.businessleaderaward.jury.proofs.VectorFields.with;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What of trustees is refused: each would be taken but for one thing. */
final class RefusedInputs {
  private static final Draws DRAWS = new LabelledDraws("refused of trustees");
  private static final String LIST = "1a".repeat(32);
  private static final String HEAD = "cd".repeat(32);
  private static final String PARTS = "0102";

  private final List<Map<String, Object>> all = new ArrayList<>();

  private RefusedInputs() {}

  static List<Map<String, Object>> all() {
    var refused = new RefusedInputs();
    refused.shares();
    refused.proofs();
    refused.parts();
    refused.sendings();
    return refused.all;
  }

  /** Adds what is good but for what is changed. */
  private void add(Map<String, Object> good, String why, Object... changed) {
    var bytes = HexFormat.of().parseHex(good.getOrDefault("bytes", "").toString());
    if (!new KeyVectorCase(new VectorCase(good)).isTaken(bytes)) {
      throw new IllegalStateException("refused without a change: " + why);
    }
    all.add(with(with(good, changed), "why", why));
  }

  private void shares() {
    var sender = SHARED.secrets().getFirst();
    var receiver = SHARED.secrets().get(1);
    var key = Point.G.times(receiver.shares());
    var way = new EncryptedShare.Way("2027", LIST, 1, 2, key);
    var share = sender.share(2);
    var good =
        with(
            refused("share", EncryptedShare.of(way, share, sender.shares(), DRAWS).bytes()),
            "list",
            LIST,
            "from",
            1,
            "to",
            2,
            "sharesKey",
            hex(key),
            "secret",
            hex(receiver.shares()),
            "senderKey",
            hex(Point.G.times(sender.shares())),
            "commitments",
            SHARED.published().getFirst().commitments().stream().map(VectorFields::hex).toList());
    add(good, "it was made for another list", "list", "1b".repeat(32));
    add(good, "sender and receiver are exchanged", "from", 2, "to", 1);
    add(good, "it is for another trustee", "to", 3);
    add(good, "it was made for another edition", "edition", "2028");
    var other = SHARED.secrets().getLast().shares();
    add(
        good,
        "another has sent it",
        "bytes",
        hex(EncryptedShare.of(way, share, other, DRAWS).bytes()));
    var wrong = EncryptedShare.of(way, share.plus(Scalar.of(1)), sender.shares(), DRAWS);
    add(good, "another share than was committed to", "bytes", hex(wrong.bytes()));
  }

  private void proofs() {
    var published = SHARED.published().getFirst();
    var good =
        with(
            refused("trustee", published.proof().bytes()),
            "threshold",
            2,
            "trustees",
            3,
            "trustee",
            1,
            "sharesKey",
            hex(published.sharesKey()),
            "commitments",
            published.commitments().stream().map(VectorFields::hex).toList());
    add(good, "another's key for shares", "sharesKey", hex(SHARED.published().get(1).sharesKey()));
    add(good, "another's place", "trustee", 2);
    add(good, "another edition", "edition", "2028");
    add(good, "one trustee more", "trustees", 4);
    var turned = (List<?>) good.getOrDefault("commitments", List.of());
    add(good, "the commitments in another order", "commitments", turned.reversed());
  }

  private void parts() {
    var sums =
        List.of(
            Ciphertext.of(VOTE.key(), 3, DRAWS.next()), Ciphertext.of(VOTE.key(), 3, DRAWS.next()));
    var joint = SHARED.joint().publicShares();
    var base =
        with(
            vote("refused"),
            "what",
            "part",
            "head",
            HEAD,
            "ids",
            List.of("sum/0/1/0", "sum/0/1/1"),
            "sums",
            hex(sums),
            "trustee",
            1,
            "publicShare",
            hex(joint.getFirst()),
            "place",
            0);
    var hash = new VectorCase(base).sumsHash();
    var place = new PartialDecryption.Place(hash, 1, joint.getFirst(), 0);
    var part = PartialDecryption.of(place, sums.getFirst(), SHARED.share(1), DRAWS);
    var good = with(base, "bytes", hex(part.bytes()));
    add(good, "the part of another sum", "place", 1);
    add(good, "another trustee's number", "trustee", 2);
    add(good, "another trustee's public share", "publicShare", hex(joint.get(1)));
    add(good, "another head", "head", "ce".repeat(32));
    add(good, "another rule", "ruleHash", "ac".repeat(32));
    var forged = new PartialDecryption(part.part().plus(Point.G), part.u(), part.v(), part.z());
    add(good, "another result under the same proof", "bytes", hex(forged.bytes()));
  }

  private void sendings() {
    var sent = new SentParts("2027", 2, 3, HEAD, RULE, PARTS);
    var good =
        with(
            refused("sending", sent.prove(SHARED.share(3), DRAWS).bytes()),
            "round",
            2,
            "trustee",
            3,
            "head",
            HEAD,
            "sumsHash",
            RULE,
            "parts",
            PARTS,
            "publicShare",
            hex(SHARED.joint().publicShares().getLast()));
    add(good, "another round", "round", 1);
    add(good, "another trustee's number", "trustee", 2);
    add(good, "another head", "head", RULE);
    add(good, "other sums", "sumsHash", HEAD);
    add(good, "other parts", "parts", "0103");
    var other = hex(sent.prove(SHARED.share(2), DRAWS).bytes());
    add(good, "proven with another's share", "bytes", other);
  }

  private static Map<String, Object> refused(String what, byte[] bytes) {
    return inputs("refused", "what", what, "edition", "2027", "bytes", hex(bytes));
  }
}
