package org.businessleaderaward.gateway.persisted;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * The operations that a room which takes any knows by their SHA-256: those that were written down
 * when it was built, for good, and those that callers sent with their hash, for as long as this
 * instance lives and no more than {@value #KEPT} others came after them. A caller that is told that
 * one is not known sends it once more with its text (Apollo's automatic persisted queries).
 */
public final class PersistedQueries {
  /** How many that callers sent are kept; with the longest documents that is 3 MB. */
  public static final int KEPT = 200;

  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> sent = new RecentlyUsed<>(KEPT);

  /** Knows these from the beginning. */
  public PersistedQueries(Collection<String> texts) {
    texts.forEach(text -> known.put(Sha256.of(text).hex(), text));
  }

  /** Whether a hash is that of a text. */
  public static boolean isOf(String sha256, String text) {
    return Sha256.of(text).hex().equals(sha256);
  }

  /** The text with such a hash, in lower-case hexadecimal. */
  public synchronized Optional<String> find(String sha256) {
    var text = known.get(sha256);
    return Optional.ofNullable(text == null ? sent.get(sha256) : text);
  }

  /** Keeps a valid operation that a caller sent with its hash; see {@link #isOf}. */
  public synchronized void keep(String sha256, String text) {
    if (!known.containsKey(sha256)) {
      sent.put(sha256, text);
    }
  }
}
