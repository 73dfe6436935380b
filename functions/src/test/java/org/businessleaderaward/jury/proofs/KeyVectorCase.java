package org.businessleaderaward.jury.proofs;

import static org.businessleaderaward.jury.proofs.VectorFields.hex;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What follows from the inputs of a vector that is about those who share a key. */
record KeyVectorCase(VectorCase of) {

  Map<String, Object> trustee() {
    var terms = new KeyTerms(of.text("edition"), of.number("threshold"), of.number("trustees"));
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

  Map<String, Object> share() {
    var way =
        new EncryptedShare.Way(
            of.text("edition"),
            of.text("list"),
            of.number("from"),
            of.number("to"),
            of.point("sharesKey"));
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
      trustees.add(new TrusteeKey(points, Point.G, new KnowledgeProof(Point.G, Scalar.ZERO)));
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

  Map<String, Object> sending() {
    var sent =
        new SentParts(
            of.text("edition"),
            of.number("round"),
            of.number("trustee"),
            of.text("head"),
            of.text("sumsHash"),
            of.text("parts"));
    var proof = sent.prove(of.scalar("share"), of.draws());
    if (!sent.isProven(of.point("publicShare"), proof)) {
      throw new IllegalStateException("the proof does not hold");
    }
    return Map.of("proof", hex(proof.bytes()));
  }
}
