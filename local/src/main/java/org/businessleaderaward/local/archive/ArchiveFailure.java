package org.businessleaderaward.local.archive;

import org.jspecify.annotations.Nullable;

/** Why an archive was not made or not taken in, in words that say what to do about it. */
public final class ArchiveFailure extends Exception {
  private static final long serialVersionUID = 1L;

  ArchiveFailure(String message) {
    this(message, null);
  }

  ArchiveFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
