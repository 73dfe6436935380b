package org.businessleaderaward.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes secure links; {@code access} does it. */
public interface LinkMinter {
  /**
   * Makes a link for a person and stores its hash.
   *
   * @param person id of the person
   * @param address where it is mailed to
   * @return the link; empty when the person may not come in any more, or is written to at another
   *     address by now
   */
  Optional<Minted> mint(String person, String address);

  /**
   * A link that was just made.
   *
   * @param token the secret token for the link's fragment
   * @param life how long it can be opened
   * @param until from when on it opens no more
   * @param first where it opens a room only together with a passkey: how long it lets whoever has
   *     none yet set up the first
   */
  record Minted(String token, Duration life, Instant until, Optional<Duration> first) {}
}
