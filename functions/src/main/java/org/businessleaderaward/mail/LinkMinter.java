package org.businessleaderaward.mail;

import java.util.Optional;

/** Makes secure links; {@code access} does it. */
public interface LinkMinter {
  /**
   * Makes a link for a person and stores its hash.
   *
   * @param person id of the person
   * @param address where it is mailed to
   * @return the secret token for the link's fragment; empty when the person may not come in any
   *     more, or is written to at another address by now
   */
  Optional<String> mint(String person, String address);
}
