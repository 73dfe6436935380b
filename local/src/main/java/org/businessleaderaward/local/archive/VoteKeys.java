package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.Set;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.trustees.KeptShares;

/** The service's shares of the keys of votes, as far as an archive may hold them. */
public interface VoteKeys {
  /** Those that may leave, by edition. What is sealed by KMS does not. */
  Map<String, TrusteeSecret> leaving();

  /** Where shares are kept so that the count can use them. */
  KeptShares shares();

  /** What the keys are known by whose seals the count can open here. */
  Set<String> usable();
}
