package org.businessleaderaward.jury.trusteeship;

import java.util.List;
import org.businessleaderaward.jury.trustees.TrusteeState;

/**
 * What a trustee has published, as others see it.
 *
 * @param commitments the commitments, in hexadecimal as the rest
 * @param sharesKey the key that shares for the trustee are encrypted for
 * @param proof that the trustee knows the secret
 * @param shares the encrypted shares for all, in order; empty until they are sent
 */
record PublishedTrustee(
    List<String> commitments, String sharesKey, String proof, List<String> shares) {
  static PublishedTrustee of(TrusteeState state) {
    var key = state.key();
    return new PublishedTrustee(key.commitments(), key.sharesKey(), key.proof(), state.shares());
  }
}
