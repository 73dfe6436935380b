package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.hex;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.jury.record.PublishedKey;

/** What follows from the inputs of a vector that is about those who share a key. */
record KeyVectorCase(VectorCase of) {
  private static final KnowledgeProof NO_PROOF = new KnowledgeProof(Point.G, Scalar.ZERO);

  Map<String, Object> trustee() {
    var terms = terms();
    var draws = of.draws();
    var secret = TrusteeSecret.draw(terms, draws);
    var published = secret.published(terms, of.number("trustee"), draws);
    return Map.of(
        "commitments",
        published.commitments().stream().map(VectorFields::hex).toList(),
        "sharesKey",
        hex(published.sharesKey()),
        "proof",
        hex(published.proof().bytes()),
        "shares",
        secret.shares(terms.trustees()).stream().map(VectorFields::hex).toList());
  }

  private EncryptedShare.Way way() {
    return new EncryptedShare.Way(
        of.text("edition"),
        of.text("list"),
        of.number("from"),
        of.number("to"),
        of.point("sharesKey"));
  }

  Map<String, Object> share() {
    var way = way();
    var sender = of.scalar("sender");
    var sent = EncryptedShare.of(way, of.scalar("share"), sender, of.draws());
    if (!sent.isSentBy(way, Point.G.times(sender))) {
      throw new IllegalStateException("the sender's proof does not hold");
    }
    if (!sent.open(way, of.scalar("secret")).equals(of.scalar("share"))) {
      throw new IllegalStateException("the receiver reads another share");
    }
    return Map.of("encrypted", hex(sent.bytes()));
  }

  Map<String, Object> key() {
    var trustees = new ArrayList<TrusteeKey>();
    for (var commitments : of.list("commitments")) {
      var points =
          ((List<?>) commitments)
              .stream()
                  .map(point -> Point.read(HexFormat.of().parseHex(point.toString())))
                  .toList();
      trustees.add(new TrusteeKey(points, Point.G, NO_PROOF));
    }
    var joint = JointKey.of(trustees);
    return Map.of(
        "key",
        hex(joint.key()),
        "publicShares",
        joint.publicShares().stream().map(VectorFields::hex).toList());
  }

  Map<String, Object> rehearsal() {
    var sums = KeyRehearsal.of(of.vote(), new JointKey(of.point("key"), List.of())).sums();
    return Map.of("sum", hex(sums.sums().getFirst().sum().bytes()), "sumsHash", sums.hash());
  }

  /** What the trustees have published is known by a hash, and by its beginning. */
  Map<String, Object> list() {
    var trustees = new ArrayList<PublishedKey.Trustee>();
    for (var entry : of.list("trustees")) {
      var one = new VectorCase(fields(entry));
      trustees.add(
          new PublishedKey.Trustee(
              one.texts("commitments"), one.text("sharesKey"), one.text("proof")));
    }
    var key = new PublishedKey(trustees);
    return Map.of("list", key.hash(), "fingerprint", key.fingerprint());
  }

  private static Map<String, Object> fields(Object object) {
    var fields = new TreeMap<String, Object>();
    ((Map<?, ?>) object).forEach((name, value) -> fields.put(name.toString(), value));
    return fields;
  }

  /** Whether what a trustee sends is taken: a share, a proof, a part, or a proof with parts. */
  boolean isTaken(byte[] bytes) {
    return switch (of.text("what")) {
      case "share" -> {
        var sent = EncryptedShare.read(bytes);
        yield sent.isSentBy(way(), of.point("senderKey"))
            && trustee("senderKey", NO_PROOF)
                .isShare(sent.open(way(), of.scalar("secret")), of.number("to"));
      }
      case "trustee" ->
          trustee("sharesKey", KnowledgeProof.read(bytes)).isProven(terms(), of.number("trustee"));
      case "part" -> isPart(PartialDecryption.read(bytes));
      default -> sent().isProven(of.point("publicShare"), KnowledgeProof.read(bytes));
    };
  }

  private TrusteeKey trustee(String sharesKey, KnowledgeProof proof) {
    var commitments =
        of.texts("commitments").stream()
            .map(point -> Point.read(HexFormat.of().parseHex(point)))
            .toList();
    return new TrusteeKey(commitments, of.point(sharesKey), proof);
  }

  private KeyTerms terms() {
    return new KeyTerms(of.text("edition"), of.number("threshold"), of.number("trustees"));
  }

  private boolean isPart(PartialDecryption part) {
    int at = of.number("place");
    var place =
        new PartialDecryption.Place(
            of.sumsHash(), of.number("trustee"), of.point("publicShare"), at);
    var equations = new Equations(of.point("key"), new SecureRandom());
    part.require(place, of.sums().get(at), equations);
    return equations.hold();
  }

  private SentParts sent() {
    return new SentParts(
        of.text("edition"),
        of.number("round"),
        of.number("trustee"),
        of.text("head"),
        of.text("sumsHash"),
        of.text("parts"));
  }

  Map<String, Object> sending() {
    var sent = sent();
    var proof = sent.prove(of.scalar("share"), of.draws());
    if (!sent.isProven(of.point("publicShare"), proof)) {
      throw new IllegalStateException("the proof does not hold");
    }
    return Map.of("proof", hex(proof.bytes()));
  }
}
