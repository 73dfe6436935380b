package org.businessleaderaward.directory.snapshots;

/** A snapshot that is not what was published: half of it, changed, or of another format. */
public final class BrokenSnapshot extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public BrokenSnapshot(String message) {
    super(message);
  }

  /** Says what could not be read. */
  public BrokenSnapshot(String message, Throwable cause) {
    super(message, cause);
  }
}
