package org.businessleaderaward.mail;

import java.util.Optional;

/** Makes secure links; {@code access} does it. */
public interface LinkMinter {
  /**
   * Makes a link for a person and stores its hash.
   *
   * @param person id of the person
   * @return the secret token for the link's fragment; empty when the person may not come in any
   *     more
   */
  Optional<String> mint(String person);
}
