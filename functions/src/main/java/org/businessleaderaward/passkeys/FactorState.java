package org.businessleaderaward.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where somebody's second factor stands. */
record FactorState(
    @Nullable Instant enrolledAt, @Nullable Instant provenUntil, int recoveryCodesLeft) {
  static FactorState of(PasskeyItem item, String session, Instant now) {
    return new FactorState(
        item.enrolledAt, item.provenUntil(session, now).orElse(null), item.recoveryHashes().size());
  }
}
