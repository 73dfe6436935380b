package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;

/** The public half of a key that lies in a file; it makes the key the first time. */
public final class FileSealingKey implements SealingKey {
  private final KeyFolder keys;

  /** Keys in this folder. */
  public FileSealingKey(Path folder) {
    this.keys = new KeyFolder(folder);
  }

  @Override
  public RSAKey publicKey(String edition) {
    try {
      return PublicKeys.of(keys.findOrMake(edition).toRSAPublicKey());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
