package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * A vote that was opened.
 *
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more; whole milliseconds
 * @param rule the frozen rule
 * @param key what the trustees have published of the key that ballots are encrypted for
 */
public record Vote(Instant opensAt, Instant closesAt, VoteRule rule, PublishedKey key) {

  /** Fingerprint of the key, where people share it with the service. */
  public Optional<String> sharedKey() {
    return key.sharedFingerprint();
  }

  public boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  public boolean isClosed(Instant now) {
    return !now.isBefore(closesAt);
  }

  public Vote closingAt(Instant earlier) {
    return new Vote(opensAt, earlier, rule, key);
  }
}
