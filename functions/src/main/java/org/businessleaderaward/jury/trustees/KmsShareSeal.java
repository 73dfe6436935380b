package org.businessleaderaward.jury.trustees;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

/** Seals by a symmetric AWS KMS key, which never leaves KMS. The edition is bound to it. */
public final class KmsShareSeal implements ShareSeal {
  private final KmsClient kms;
  private final String keyId;

  /** The key with this id, ARN or alias. Its role needs {@code kms:Encrypt} and Decrypt. */
  public KmsShareSeal(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public SealedShare seal(String edition, byte[] share) {
    var sealed =
        kms.encrypt(
            r ->
                r.keyId(keyId)
                    .encryptionContext(context(edition))
                    .plaintext(SdkBytes.fromByteArray(share)));
    return new SealedShare(sealed.ciphertextBlob(), sealed.keyId());
  }

  /** KMS names a key by its ARN, whatever it was asked by. */
  @Override
  public boolean isKnownBy(String name) {
    return name.equals(keyId) || name.endsWith(":key/" + keyId) || keyId.contains("alias/");
  }

  @Override
  public byte[] open(String edition, SealedShare sealed) {
    return kms.decrypt(
            r -> r.keyId(keyId).encryptionContext(context(edition)).ciphertextBlob(sealed.bytes()))
        .plaintext()
        .asByteArray();
  }

  private static Map<String, String> context(String edition) {
    return Map.of("edition", edition);
  }
}
