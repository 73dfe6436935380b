package org.businessleaderaward.programme.retention;

import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.Obstacle;

/** Why something is not kept for another time. The names are codes that clients know. */
enum RetentionRefusal {
  RETENTION_LENGTH(
      "Between %d and %d months are taken.".formatted(Keeping.SHORTEST, Keeping.LONGEST));

  private final String message;

  RetentionRefusal(String message) {
    this.message = message;
  }

  private UserError userError() {
    return UserError.at(name(), message, "input", "months");
  }

  /** What is wrong with a time or its reason. */
  static Optional<UserError> of(int months, String reason) {
    if (months < Keeping.SHORTEST || months > Keeping.LONGEST) {
      return Optional.of(RETENTION_LENGTH.userError());
    }
    if (reason.isEmpty()) {
      return Optional.of(Obstacle.EXTENSION_REASON_REQUIRED.userError());
    }
    return reason.codePointCount(0, reason.length()) > Cycle.LONGEST_REASON
        ? Optional.of(Obstacle.EXTENSION_REASON_TOO_LONG.userError())
        : Optional.empty();
  }
}
