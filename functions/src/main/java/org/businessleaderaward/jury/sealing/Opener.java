package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.impl.AAD;
import com.nimbusds.jose.crypto.impl.ContentCryptoProvider;
import com.nimbusds.jose.jca.JWEJCAContext;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Opens what was sealed to the tally key. */
public final class Opener {
  private final TallyKey key;

  /** Opens with this key. */
  public Opener(TallyKey key) {
    this.key = key;
  }

  /** What is inside; empty when it was changed or not sealed to this key. */
  public Optional<byte[]> open(String edition, JWEObject sealed) {
    return key.unwrap(edition, sealed.getEncryptedKey().decode())
        .flatMap(contentKey -> decrypt(sealed, contentKey));
  }

  /** What is inside, by its content encryption key. */
  static Optional<byte[]> decrypt(JWEObject sealed, SecretKey contentKey) {
    try {
      return Optional.of(
          ContentCryptoProvider.decrypt(
              sealed.getHeader(),
              AAD.compute(sealed.getHeader()),
              sealed.getEncryptedKey(),
              sealed.getIV(),
              sealed.getCipherText(),
              sealed.getAuthTag(),
              contentKey,
              new JWEJCAContext(),
              JWEObject.MAX_DECOMPRESSED_PLAIN_TEXT_LENGTH));
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }
}
