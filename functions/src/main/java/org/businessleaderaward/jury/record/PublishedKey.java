package org.businessleaderaward.jury.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.proofs.JointKey;
import org.businessleaderaward.jury.proofs.KeyRehearsal;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.KnowledgeProof;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.TrusteeKey;
import org.businessleaderaward.jury.proofs.VoteContext;

/**
 * The key of a vote as it is published (section 2.3).
 *
 * @param trustees what each has published, in the order of the rule
 */
public record PublishedKey(List<Trustee> trustees) {
  private static final int FINGERPRINT_DIGITS = 32;
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{4}");

  /**
   * What a trustee has published (section 2.3).
   *
   * @param commitments points
   * @param sharesKey a point
   * @param proof that the constant coefficient is known
   */
  public record Trustee(List<String> commitments, String sharesKey, String proof) {
    public Trustee {
      commitments = List.copyOf(commitments);
    }
  }

  public PublishedKey {
    trustees = List.copyOf(trustees);
  }

  /** Of what the trustees publish, in the order of the rule. */
  public static PublishedKey of(List<TrusteeKey> trustees) {
    return new PublishedKey(trustees.stream().map(PublishedKey::written).toList());
  }

  /** A trustee's part as it is published. */
  public static Trustee written(TrusteeKey key) {
    return new Trustee(
        key.commitments().stream().map(Point::toString).toList(),
        key.sharesKey().toString(),
        HexFormat.of().formatHex(key.proof().bytes()));
  }

  /** The joint key; a trustee's proof that does not hold, or points that are none, are refused. */
  public JointKey joint(KeyTerms terms) {
    var keys = trustees.stream().map(PublishedKey::trustee).toList();
    StepFails.unless(keys.size() == terms.trustees(), "2.3.1", "the number of trustees");
    for (int i = 0; i < keys.size(); i++) {
      StepFails.unless(keys.get(i).isProven(terms, i + 1), "2.3.2", "trustee " + (i + 1));
    }
    return JointKey.of(keys);
  }

  /** What a trustee has published; points and proofs that are none are refused. */
  public static TrusteeKey trustee(Trustee published) {
    return new TrusteeKey(
        published.commitments().stream().map(PublishedKey::point).toList(),
        point(published.sharesKey()),
        KnowledgeProof.read(HexFormat.of().parseHex(published.proof())));
  }

  private static Point point(String hex) {
    return Point.read(HexFormat.of().parseHex(hex));
  }

  /** What the trustees decrypt to see that the key works (step 1.10.6). */
  public KeyRehearsal rehearsal(KeyTerms terms) {
    var joint = joint(terms);
    return KeyRehearsal.of(new VoteContext(terms.edition(), hash(), joint.key()), joint);
  }

  /** By which the list is known (step 1.8.8), in lower-case hexadecimal. */
  public String hash() {
    return Sha256.of(canonicalJson()).hex();
  }

  /** What people compare, to know that all have the same key (step 1.8.8). */
  public String fingerprint() {
    return GROUP.matcher(hash().substring(0, FINGERPRINT_DIGITS)).replaceAll("$0 ").strip();
  }

  /**
   * The same where people share it with the service; nobody compares that of a key it has alone.
   */
  public Optional<String> sharedFingerprint() {
    return trustees.size() > 1 ? Optional.of(fingerprint()) : Optional.empty();
  }

  /** Reads a key in its one form, which is not checked yet. */
  public static PublishedKey read(String canonicalJson) {
    var json = StrictJson.read(canonicalJson.getBytes(StandardCharsets.UTF_8));
    return read(new Fields(json, "key", "trustees"));
  }

  static PublishedKey read(Fields key) {
    return new PublishedKey(
        key.objects("trustees", "commitments", "proof", "sharesKey").stream()
            .map(
                one ->
                    new Trustee(one.hexes("commitments"), one.hex("sharesKey"), one.hex("proof")))
            .toList());
  }

  Map<String, Object> json() {
    return Map.of("trustees", trustees.stream().map(PublishedKey::json).toList());
  }

  private static Map<String, Object> json(Trustee trustee) {
    return Map.of(
        "commitments",
        trustee.commitments(),
        "sharesKey",
        trustee.sharesKey(),
        "proof",
        trustee.proof());
  }

  /** The key in its one form (RFC 8785). */
  public String canonicalJson() {
    return StrictJson.write(json());
  }
}
