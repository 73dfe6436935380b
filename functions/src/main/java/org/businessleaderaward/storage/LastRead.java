package org.businessleaderaward.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What this process read last of items that have more in them than it knows. An item is read, and
 * another is made of what was to be changed: by the version, which a write holds to, the other is
 * known to be the same. Empty but where somebody went back to an older version.
 */
final class LastRead {
  private static final int MOST = 1_000;

  private final Map<List<String>, Read> reads =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, Read> eldest) {
              return size() > MOST;
            }
          });

  private record Read(long version, Map<String, AttributeValue> stored) {
    /** Of two, the newer: an index gives what was. */
    Read later(Read other) {
      return version > other.version ? this : other;
    }
  }

  /** Takes note of an item that was read. */
  void note(Versioned item, Map<String, AttributeValue> stored, boolean isMore) {
    if (isMore) {
      reads.merge(which(item), new Read(item.version(), stored), Read::later);
    } else if (!reads.isEmpty()) {
      reads.remove(which(item));
    }
  }

  /** What is on record of an item that is to be written; nothing when all of it is known. */
  Map<String, AttributeValue> of(Versioned item) {
    var read = reads.isEmpty() ? null : reads.get(which(item));
    return read == null || read.version() != item.version() ? Map.of() : read.stored();
  }

  private static List<String> which(Versioned item) {
    return List.of(item.getClass().getName(), item.pk(), item.sk());
  }
}
