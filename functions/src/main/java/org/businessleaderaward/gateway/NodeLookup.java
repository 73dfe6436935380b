package org.businessleaderaward.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The same for several identifiers; whatever there is, by identifier. */
  default Map<String, ?> findAll(List<String> ids) {
    var found = new HashMap<String, Object>();
    ids.forEach(id -> find(id).ifPresent(node -> found.put(id, node)));
    return found;
  }
}
