package org.businessleaderaward.gateway;

import java.util.Optional;

/**
 * Finds what is public by its permanent identifier. Each module that has public nodes brings one;
 * an identifier's prefix says whose it is.
 */
public interface NodeLookup {
  /** What the identifiers begin with, such as {@code edition-}. */
  String prefix();

  /**
   * What anyone may see under an identifier with this prefix; empty when there is nothing, or
   * nothing public.
   */
  Optional<?> find(String id);
}
