package org.businessleaderaward.jury.trustees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** A share is sealed by the KMS key for its edition and opens for no other. */
class KmsShareSealTests {
  private static final String ARN = "arn:aws:kms:eu-central-1:123456789012:key/tally";
  private static final byte[] SHARE = {1, 2, 3};

  private final KmsOfOneKey kms = new KmsOfOneKey();
  private final KmsShareSeal seal = new KmsShareSeal(kms, "tally");

  @Test
  void opensForItsEditionAndNoOther() {
    var sealed = seal.seal("edition-2026", SHARE);

    assertThat(seal.open("edition-2026", sealed)).isEqualTo(SHARE);
    assertThatThrownBy(() -> seal.open("edition-2027", sealed))
        .isInstanceOf(InvalidCiphertextException.class);
  }

  @Test
  void saysByWhichKeyItIsSealedAndAsksForThatAlone() {
    var sealed = seal.seal("edition-2026", SHARE);
    seal.open("edition-2026", sealed);

    assertThat(sealed.by()).isEqualTo(ARN);
    assertThat(kms.asked).containsExactly("tally", "tally");
  }

  @Test
  void knowsItsKeyByWhatKmsCallsIt() {
    assertThat(seal.isKnownBy(ARN)).isTrue();
    assertThat(new KmsShareSeal(kms, ARN).isKnownBy(ARN)).isTrue();
    assertThat(seal.isKnownBy(ARN + "-2")).isFalse();
    assertThat(new KmsShareSeal(kms, "ally").isKnownBy(ARN)).isFalse();
  }

  /** Seals as KMS does in what matters here: what was sealed in a context opens in the same. */
  private static final class KmsOfOneKey implements KmsClient {
    final List<String> asked = new ArrayList<>();
    private final Map<SdkBytes, EncryptRequest> sealed = new HashMap<>();

    @Override
    public EncryptResponse encrypt(EncryptRequest request) {
      asked.add(request.keyId());
      var blob = SdkBytes.fromUtf8String("blob " + sealed.size());
      sealed.put(blob, request);
      return EncryptResponse.builder().keyId(ARN).ciphertextBlob(blob).build();
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
      asked.add(request.keyId());
      var known = Objects.requireNonNull(sealed.get(request.ciphertextBlob()));
      if (!known.encryptionContext().equals(request.encryptionContext())) {
        throw InvalidCiphertextException.builder().message("another context").build();
      }
      return DecryptResponse.builder().plaintext(known.plaintext()).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
