package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;

/**
 * What every proof of a vote is bound to besides what it proves.
 *
 * @param edition id of the edition
 * @param ruleHash SHA-256 of the rule in lower-case hexadecimal
 * @param key the joint key
 */
public record VoteContext(String edition, String ruleHash, Point key) {
  public VoteContext {
    StepFails.unless(ruleHash.matches("[0-9a-f]{64}"), "1.1.3", "a hash has 64 hexadecimal digits");
  }

  byte[] ruleHashBytes() {
    return HexFormat.of().parseHex(ruleHash);
  }

  /** Begins a hash with the edition and the rule. */
  TaggedHash withRule(Tag tag) {
    return TaggedHash.of(tag, edition).bytes(ruleHashBytes());
  }

  /** Begins a hash with the edition, the rule and the key. */
  TaggedHash withKey(Tag tag) {
    return withRule(tag).points(key);
  }
}
