package org.businessleaderaward.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The devices on which a nominator is in. The session of one stands in front in the person's item,
 * where all else looks for it; those of the others lie beside it.
 */
final class Devices {
  private Devices() {}

  /** Puts the session with this hash in front, if there is one. */
  static void turnTo(PersonItem item, String hash) {
    var found = others(item).stream().filter(other -> other.hash.equals(hash)).findFirst();
    if (found.isEmpty()) {
      return;
    }
    var wanted = found.get();
    item.otherSessions = others(item).stream().filter(other -> other != wanted).toList();
    layAside(item);
    item.sessionHash = wanted.hash;
    item.sessionStartedAt = wanted.startedAt;
    item.sessionSeenAt = wanted.seenAt;
    item.sessionWritesUntil = wanted.writesUntil;
  }

  /** Lays the session in front aside, for another: those that were last seen are kept. */
  static void layAside(PersonItem item) {
    var all = new ArrayList<>(others(item));
    var hash = item.sessionHash;
    var startedAt = item.sessionStartedAt;
    var seenAt = item.sessionSeenAt;
    if (hash != null && startedAt != null && seenAt != null) {
      all.add(new OtherSessionItem(hash, startedAt, seenAt, item.sessionWritesUntil));
    }
    all.sort(Comparator.comparing((OtherSessionItem other) -> other.seenAt).reversed());
    var kept = all.subList(0, Math.min(all.size(), Sessions.MOST_DEVICES - 1));
    item.otherSessions = kept.isEmpty() ? null : List.copyOf(kept);
    item.endSession();
  }

  /** Whether any session lasts longer because a draft was begun in it. */
  static boolean isWritten(PersonItem item) {
    return item.sessionWritesUntil != null
        || others(item).stream().anyMatch(other -> other.writesUntil != null);
  }

  /** What was begun is handed in: no session lasts longer for it any more. */
  static void endWriting(PersonItem item) {
    item.sessionWritesUntil = null;
    others(item).forEach(other -> other.writesUntil = null);
  }

  private static List<OtherSessionItem> others(PersonItem item) {
    return item.otherSessions == null ? List.of() : item.otherSessions;
  }
}
