package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.RSA_OAEP_SHA2;
import com.nimbusds.jose.crypto.opts.CipherMode;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The private half of a key that lies in a file. */
public final class FileTallyKey implements TallyKey {
  private static final int SHA_BITS = 256;

  private final KeyFolder keys;

  /** Keys in this folder. */
  public FileTallyKey(Path folder) {
    this.keys = new KeyFolder(folder);
  }

  @Override
  public Optional<SecretKey> unwrap(String edition, byte[] encryptedKey) {
    var key =
        keys.find(edition)
            .orElseThrow(() -> new IllegalStateException("there is no tally key for " + edition));
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
}
