package org.businessleaderaward.local;

import org.jspecify.annotations.Nullable;

/** Why the server cannot start, in words that say what to do about it. */
final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;

  StartFailure(String message) {
    this(message, null);
  }

  StartFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
