package org.businessleaderaward.jury.trustees;

/** Keeps shares of editions where others may read what is kept. */
public interface ShareSeal {
  /** Seals a share of an edition. */
  SealedShare seal(String edition, byte[] share);

  /** Whether the key that is known by this is the one here. */
  boolean isKnownBy(String name);

  /**
   * Opens what was sealed.
   *
   * @throws RuntimeException when it was not sealed here for this edition, or cannot be opened now
   */
  byte[] open(String edition, SealedShare sealed);
}
