package org.businessleaderaward.jury.ballots;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * A ballot as it was sent, which nothing is known of yet.
 *
 * @param hex its bytes in lower-case hexadecimal
 */
record SentBallot(String hex) {
  /** The most characters that are read: base64 has four for three bytes. */
  static final int LONGEST = BallotItem.LONGEST / 3 * 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Which ballot is expected.
   *
   * @param id and version
   * @param rated numbers of the finalists that it has to rate
   */
  record Expected(BallotVersion id, List<Integer> rated) {}

  /** Takes what was sent out of its base64; empty when it is none. */
  static Optional<SentBallot> of(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      // One form only: not without its padding, nor with bits behind the last byte.
      return Base64.getEncoder().encodeToString(bytes).equals(base64)
          ? Optional.of(new SentBallot(HexFormat.of().formatHex(bytes)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Its receipt in lower-case hexadecimal. */
  String sha256() {
    return Sha256.of(bytes()).hex();
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Why it is not a ballot that the rule takes; what costs least is looked at first. */
  Optional<UserError> problem(VoteRule rule, Expected expected) {
    try {
      var ballot = EncryptedBallot.read(bytes(), rule.form());
      if (!ballot.ruleHash().equals(rule.sha256())) {
        return Optional.of(bad("It was sealed under another rule."));
      }
      if (!ballot.ballot().equals(expected.id())) {
        return Optional.of(bad("It is sealed as another ballot or version."));
      }
      if (!ballot.rated().equals(expected.rated())) {
        return Optional.of(
            UserError.at(
                "CONFLICTS_CHANGED",
                "It does not rate exactly the finalists whom you may judge now; seal a new one.",
                "input",
                "sealed"));
      }
      var vote = rule.context();
      var equations = new Equations(vote.key(), RANDOM);
      ballot.require(vote, equations);
      return equations.hold() ? Optional.empty() : Optional.of(bad("Its proofs do not hold."));
    } catch (StepFails e) {
      return Optional.of(noBallot());
    }
  }

  /** What is said of anything that is no ballot. */
  static UserError noBallot() {
    return bad("This is no sealed ballot.");
  }

  private static UserError bad(String why) {
    return UserError.at("BAD_BALLOT", why, "input", "sealed");
  }

  @Override
  public String toString() {
    return "SentBallot";
  }
}
