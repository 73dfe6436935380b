package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.util.Base64;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.language.Texts;

/**
 * A laureate's portrait, which whoever is pictured agreed to.
 *
 * @param edition id of the edition
 * @param laureate id of the nomination by which this person was chosen
 * @param jpeg the picture
 * @param alternative what is to be seen, for whoever cannot; in one language at least
 * @param credit whom to name as its author
 * @param licence under what it may be used
 * @param version how many were saved before it, and one
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
  private static final int HASH_BYTES = 12;

  /** The picture as the schema has it. */
  String picture() {
    return Base64.getEncoder().encodeToString(jpeg.bytes().asByteArrayUnsafe());
  }

  /** By what its address differs from that of any other picture. */
  String hash() {
    return Sha256.of(jpeg.bytes().asByteArrayUnsafe()).base64url(HASH_BYTES);
  }
}
