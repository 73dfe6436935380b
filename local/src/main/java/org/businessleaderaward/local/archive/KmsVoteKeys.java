package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Set;
import org.businessleaderaward.jury.sealing.KmsSealingKey;
import org.businessleaderaward.jury.sealing.MovedKeys;

/**
 * The tally key in KMS. No key leaves it; one that comes with an archive is sealed to it, so that
 * the function {@code count}, which alone may use it, opens that one, too.
 *
 * @param key its public half
 * @param moved where keys that came are kept
 */
public record KmsVoteKeys(KmsSealingKey key, MovedKeys moved) implements VoteKeys {
  @Override
  public Map<String, String> leaving() {
    return Map.of();
  }

  @Override
  public void keep(String edition, String jwk) {
    moved.keep(edition, jwk, key.publicKey(edition));
  }

  @Override
  public Set<String> usable() {
    return Set.of(String.valueOf(key.publicKey("").getKeyID()));
  }
}
