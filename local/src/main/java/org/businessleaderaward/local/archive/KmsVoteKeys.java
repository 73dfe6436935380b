package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Set;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.trustees.KeptShares;

/**
 * Shares that are sealed by a key in KMS. Nobody but the function {@code count} opens one; one that
 * comes with an archive is sealed by that key, too.
 *
 * @param key ARN of the key
 * @param shares where they are kept
 */
public record KmsVoteKeys(String key, KeptShares shares) implements VoteKeys {
  @Override
  public Map<String, TrusteeSecret> leaving() {
    return Map.of();
  }

  @Override
  public Set<String> usable() {
    return Set.of(key);
  }
}
