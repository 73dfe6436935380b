package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import software.amazon.awssdk.services.kms.KmsClient;

/** The public half of an asymmetric AWS KMS key of usage {@code ENCRYPT_DECRYPT}. */
public final class KmsSealingKey implements SealingKey {
  private final KmsClient kms;
  private final String keyId;

  /** The key with this id, ARN or alias. Its role needs {@code kms:GetPublicKey} only. */
  public KmsSealingKey(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public RSAKey publicKey(String edition) {
    var der = kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray();
    try {
      var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
      return PublicKeys.of((RSAPublicKey) key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the tally key is no RSA key", e);
    }
  }
}
