package org.businessleaderaward.jury.sealing;

import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * The private half of an asymmetric AWS KMS key. It never leaves KMS: only a ballot's content
 * encryption key, encrypted, goes there, so that KMS sees no ballot either.
 */
public final class KmsTallyKey implements TallyKey {
  private final KmsClient kms;
  private final String keyId;

  /** The key with this id, ARN or alias. Its role needs {@code kms:Decrypt}. */
  public KmsTallyKey(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public Optional<SecretKey> unwrap(String edition, byte[] encryptedKey) {
    try {
      var opened =
          kms.decrypt(
              r ->
                  r.keyId(keyId)
                      .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256)
                      .ciphertextBlob(SdkBytes.fromByteArray(encryptedKey)));
      return Optional.of(new SecretKeySpec(opened.plaintext().asByteArray(), "AES"));
    } catch (InvalidCiphertextException e) {
      return Optional.empty();
    }
  }
}
