package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.pictures.Jpeg;

/**
 * A laureate's portrait, which whoever is pictured agreed to.
 *
 * @param edition id of the edition
 * @param laureate id of the nomination by which this person was chosen
 * @param jpeg the picture
 * @param alternative what is to be seen, for whoever cannot; in one language at least
 * @param credit whom to name as its author
 * @param licence under what it may be used
 * @param version how many were saved and removed before it, and one
 * @param savedAt when
 * @param savedBy id of the officer
 */
record Portrait(
    String edition,
    String laureate,
    Jpeg jpeg,
    Texts alternative,
    String credit,
    PortraitLicence licence,
    long version,
    Instant savedAt,
    String savedBy) {
  /** The picture as the schema has it. */
  String picture() {
    return jpeg.base64();
  }
}
