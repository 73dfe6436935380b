package org.businessleaderaward.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where somebody's second factor stands. */
record FactorState(
    @Nullable Instant enrolledAt,
    @Nullable Instant provenUntil,
    int recoveryCodesLeft,
    @Nullable Instant lossUntil,
    boolean vouchedFor) {
  static FactorState of(PasskeyItem item, Session session) {
    return new FactorState(
        item.enrolledAt,
        item.provenUntil(session).orElse(null),
        item.recoveryHashes().size(),
        item.lossUntil(session.now()).orElse(null),
        item.isVouchedFor(session));
  }
}
