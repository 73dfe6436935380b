package org.businessleaderaward.jury.sealing;

import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The private half of a key that lies in a file. */
public final class FileTallyKey implements TallyKey {
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
    return new HeldTallyKey(key).unwrap(edition, encryptedKey);
  }
}
