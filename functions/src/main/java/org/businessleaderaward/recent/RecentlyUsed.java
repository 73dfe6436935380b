package org.businessleaderaward.recent;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of the entries that were used last: one that is asked for or put is the newest, and when
 * there are too many the oldest goes. Not for several threads at once.
 */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /** An empty one, for so many entries at the most. */
  public RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
