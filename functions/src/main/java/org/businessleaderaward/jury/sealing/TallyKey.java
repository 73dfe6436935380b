package org.businessleaderaward.jury.sealing;

import java.util.Optional;
import javax.crypto.SecretKey;

/** The private half of the tally key. Only the function {@code count} has it. */
public interface TallyKey {
  /**
   * Decrypts a content encryption key with RSA-OAEP-256 (RFC 7518, section 4.3).
   *
   * @param edition id of the edition
   * @param encryptedKey the encrypted content encryption key
   * @return the content encryption key; empty when it was not encrypted to this key
   * @throws RuntimeException when the key cannot be used now
   */
  Optional<SecretKey> unwrap(String edition, byte[] encryptedKey);
}
