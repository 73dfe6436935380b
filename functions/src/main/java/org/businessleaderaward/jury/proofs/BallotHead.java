package org.businessleaderaward.jury.proofs;

import java.util.List;

/**
 * Which ballot it is, and whom it rates.
 *
 * @param ballot id and version
 * @param rated numbers of the finalists it rates, ascending
 */
record BallotHead(BallotVersion ballot, List<Integer> rated) {
  BallotHead {
    rated = List.copyOf(rated);
  }

  /** The finalists, a byte each. */
  byte[] ratedBytes() {
    var bytes = new byte[rated.size()];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = rated.get(at).byteValue();
    }
    return bytes;
  }
}
