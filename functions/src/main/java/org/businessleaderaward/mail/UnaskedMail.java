package org.businessleaderaward.mail;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a mail may be written that somebody without an account causes, to an address that
 * nobody has confirmed: so many a day from a network and to an address. What the mail tells of is
 * done all the same. Nothing is counted of all together: whoever used that up would shut everybody
 * else off.
 */
public final class UnaskedMail {
  private final Limiter limiter;

  /** By this limiter. */
  public UnaskedMail(Limiter limiter) {
    this.limiter = limiter;
  }

  /**
   * That no more may be written for a while.
   *
   * @param ofNetwork whether the network has none left, and not the mailbox
   * @param until from when on another may
   */
  public record Full(boolean ofNetwork, Instant until) {}

  /**
   * Counts one more, first of the network, so that a network which has none left takes nothing from
   * the mailbox of somebody else; and no network takes all that a mailbox has.
   *
   * @param occasion of the mail: that which is written twice at once is counted once
   * @return empty when it may be written; else what has none left
   */
  public Optional<Full> count(String address, Network from, String occasion, Instant now) {
    return count(address, hash(from), occasion, now);
  }

  /** What may be kept of a network, to count a mail of it later. */
  public Network.Hash hash(Network from) {
    return limiter.hash(from);
  }

  /**
   * The same of a mail that is written later than it was caused.
   *
   * @param from where it was caused; null when that is not counted
   */
  public Optional<Full> count(
      String address, Network.@Nullable Hash from, String occasion, Instant now) {
    return (from == null ? Optional.<Full>empty() : ofNetwork(address, from, occasion, now))
        .or(() -> count(address, occasion, now).map(until -> new Full(false, until)));
  }

  private Optional<Full> ofNetwork(
      String address, Network.Hash from, String occasion, Instant now) {
    return limiter
        .takeOnce(Allowance.MAILS_FROM_NETWORK, from.hex(), occasion, now)
        .or(
            () ->
                limiter.takeOnce(
                    Allowance.MAILS_FROM_NETWORK_TO_ADDRESS,
                    from.hex() + " " + MailAddress.mailbox(address),
                    occasion,
                    now))
        .map(until -> new Full(true, until));
  }

  /**
   * The same of a mail that no request of a stranger causes.
   *
   * @return empty when it may be written; else from when on another may
   */
  public Optional<Instant> count(String address, String occasion, Instant now) {
    return limiter.takeOnce(
        Allowance.MAILS_TO_ADDRESS, MailAddress.mailbox(address), occasion, now);
  }
}
