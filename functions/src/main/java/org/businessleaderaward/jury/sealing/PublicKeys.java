package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;

/** Public keys in the one form in which they are published. */
final class PublicKeys {
  private PublicKeys() {}

  static RSAKey of(RSAPublicKey key) {
    try {
      return new RSAKey.Builder(key)
          .keyUse(KeyUse.ENCRYPTION)
          .algorithm(JWEAlgorithm.RSA_OAEP_256)
          .keyIDFromThumbprint()
          .build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
