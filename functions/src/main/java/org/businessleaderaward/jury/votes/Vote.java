package org.businessleaderaward.jury.votes;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import org.businessleaderaward.jury.domain.FrozenRule;

/**
 * A vote that was opened.
 *
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more; whole milliseconds
 * @param rule the frozen rule
 * @param publicKey what ballots are sealed to
 * @param sealedLot the lot, sealed to the same key
 */
public record Vote(
    Instant opensAt, Instant closesAt, FrozenRule rule, RSAKey publicKey, String sealedLot) {

  public boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  public boolean isClosed(Instant now) {
    return !now.isBefore(closesAt);
  }

  public Vote closingAt(Instant earlier) {
    return new Vote(opensAt, earlier, rule, publicKey, sealedLot);
  }
}
