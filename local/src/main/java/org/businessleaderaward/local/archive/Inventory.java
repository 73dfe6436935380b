package org.businessleaderaward.local.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.audit.AuditVerifier.Head;

/**
 * What an archive holds, to the last item.
 *
 * @param format which form it has; an importer takes no form that it does not know
 * @param madeAt when it was finished
 * @param address where the award was found; empty for one on a machine of its own
 * @param heads how long each log is and what its last hash is
 * @param votes what the keys are known by that seal the shares of votes not counted yet, by edition
 * @param holders of those votes that are open, or were, who can decrypt without the service
 * @param parts its files, in the order in which they are taken in
 */
record Inventory(
    int format,
    Instant madeAt,
    String address,
    Map<String, Head> heads,
    Map<String, String> votes,
    Map<String, Holders> holders,
    List<Part> parts) {
  /** The form of archives that this code makes. */
  static final int FORMAT = 1;

  /** Archives of earlier versions do not say who the holders are. */
  Inventory {
    holders = Objects.requireNonNullElse(holders, Map.of());
  }

  /**
   * People who share a key with the service, enough to do without it.
   *
   * @param people how many there are
   * @param threshold how many of them decrypt together
   */
  record Holders(int people, int threshold) {}

  /** How many items of each table, and under {@code evidence} how many files. */
  Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    for (var part : parts) {
      switch (part.kind()) {
        case TABLE -> counts.merge(part.what(), part.items(), Long::sum);
        case EVIDENCE -> counts.merge("evidence", part.items(), Long::sum);
        case KEY -> counts.merge("keys of votes", part.items(), Long::sum);
      }
    }
    return counts;
  }
}
