package org.businessleaderaward.jury.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.RSA_OAEP_SHA2;
import com.nimbusds.jose.crypto.opts.CipherMode;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/** The KMS adapters against a key service that does what KMS documents, with a key of its own. */
class KmsTallyKeyTests {
  private static final SealedBallot.Binding BINDING =
      new SealedBallot.Binding("edition-2026", "ballot-1", 1);

  private static final RSAKey KEY = key();
  private static final RSAKey OTHER = key();

  @Test
  void opensWhatWasSealedToThePublicHalf() throws JOSEException {
    var kms = new KeyService(KEY);
    var key = new KmsSealingKey(kms, "alias/tally").publicKey("edition-2026");
    var sealed = SealedBallot.seal("a ballot".getBytes(UTF_8), BINDING, key);

    assertThat(new Opener(new KmsTallyKey(kms, "alias/tally")).open("edition-2026", sealed.jwe()))
        .contains("a ballot".getBytes(UTF_8));
  }

  @Test
  void doesNotOpenWhatWasSealedToAnotherKey() throws JOSEException {
    var other = new KmsSealingKey(new KeyService(OTHER), "alias/tally").publicKey("edition-2026");
    var sealed = SealedBallot.seal("a ballot".getBytes(UTF_8), BINDING, other);

    assertThat(
            new Opener(new KmsTallyKey(new KeyService(KEY), "alias/tally"))
                .open("edition-2026", sealed.jwe()))
        .isEmpty();
  }

  @Test
  void isAFaultAndNoBadBallotWhenTheKeyServiceFails() throws JOSEException {
    var kms = new KeyService(KEY);
    var key = new KmsSealingKey(kms, "alias/tally").publicKey("edition-2026");
    var sealed = SealedBallot.seal("a ballot".getBytes(UTF_8), BINDING, key);

    assertThatThrownBy(
            () ->
                new Opener(new KmsTallyKey(kms, "alias/unknown"))
                    .open("edition-2026", sealed.jwe()))
        .isInstanceOf(KmsException.class);
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(3072).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class KeyService implements KmsClient {
    private final RSAKey key;

    KeyService(RSAKey key) {
      this.key = key;
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
      try {
        return GetPublicKeyResponse.builder()
            .publicKey(SdkBytes.fromByteArray(key.toPublicKey().getEncoded()))
            .build();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
      if (!request.keyId().equals("alias/tally")
          || request.encryptionAlgorithm() != EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256) {
        throw KmsException.builder().message("access denied").build();
      }
      try {
        var opened =
            RSA_OAEP_SHA2.decryptCEK(
                key.toPrivateKey(),
                request.ciphertextBlob().asByteArray(),
                256,
                CipherMode.ENCRYPT_DECRYPT,
                null);
        return DecryptResponse.builder()
            .plaintext(SdkBytes.fromByteArray(opened.getEncoded()))
            .build();
      } catch (JOSEException e) {
        throw InvalidCiphertextException.builder().message("invalid").build();
      }
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
