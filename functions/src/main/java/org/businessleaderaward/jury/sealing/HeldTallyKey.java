package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.RSA_OAEP_SHA2;
import com.nimbusds.jose.crypto.opts.CipherMode;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The private half of a key that this process holds.
 *
 * @param key both halves
 */
public record HeldTallyKey(RSAKey key) implements TallyKey {
  private static final int SHA_BITS = 256;

  @Override
  public Optional<SecretKey> unwrap(String edition, byte[] encryptedKey) {
    try {
      return Optional.of(
          RSA_OAEP_SHA2.decryptCEK(
              key.toPrivateKey(),
              encryptedKey,
              SHA_BITS,
              CipherMode.ENCRYPT_DECRYPT,
              /* provider= */ null));
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "HeldTallyKey";
  }
}
