package org.businessleaderaward.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The devices on which a nominator is in. The session of one stands in front in the person's item,
 * where all else looks for it; those of the others lie beside it.
 */
final class Devices {
  private static final Comparator<OtherSessionItem> LAST_SEEN_FIRST =
      Comparator.comparing((OtherSessionItem other) -> other.seenAt).reversed();

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
    item.sessionWrites = wanted.writes;
  }

  /** Lays the session in front aside, for another: those that were last seen are kept. */
  static void layAside(PersonItem item) {
    var all = new ArrayList<>(others(item));
    inFront(item).ifPresent(all::add);
    all.sort(LAST_SEEN_FIRST);
    keep(item, all.subList(0, Math.min(all.size(), Sessions.MOST_DEVICES - 1)));
    item.endSession();
  }

  /** The session in front, if there is one. */
  static Optional<OtherSessionItem> inFront(PersonItem item) {
    var hash = item.sessionHash;
    var startedAt = item.sessionStartedAt;
    var seenAt = item.sessionSeenAt;
    return hash == null || startedAt == null || seenAt == null
        ? Optional.empty()
        : Optional.of(new OtherSessionItem(hash, startedAt, seenAt, item.sessionWrites));
  }

  /** All sessions, the one in front first and then the one last seen. */
  static List<OtherSessionItem> of(PersonItem item) {
    return Stream.concat(inFront(item).stream(), others(item).stream().sorted(LAST_SEEN_FIRST))
        .toList();
  }

  /**
   * Drops one of the sessions that are not in front, or all of them.
   *
   * @return whether there was anything to drop
   */
  static boolean drop(PersonItem item, @Nullable String id) {
    var kept = others(item).stream().filter(other -> id != null && !other.id().equals(id)).toList();
    boolean dropped = kept.size() < others(item).size();
    keep(item, kept);
    return dropped;
  }

  private static void keep(PersonItem item, List<OtherSessionItem> kept) {
    item.otherSessions = kept.isEmpty() ? null : List.copyOf(kept);
  }

  /** Whether any session lasts longer because a draft was begun in it. */
  static boolean isWritten(PersonItem item) {
    return item.sessionWrites != null
        || others(item).stream().anyMatch(other -> other.writes != null);
  }

  /** What was begun is handed in: no session lasts longer for it any more. */
  static void endWriting(PersonItem item) {
    item.sessionWrites = null;
    others(item).forEach(other -> other.writes = null);
  }

  private static List<OtherSessionItem> others(PersonItem item) {
    return item.otherSessions == null ? List.of() : item.otherSessions;
  }
}
