package org.businessleaderaward.programme.editions;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.storage.WriteSet;

/** Archives what was announced before, when the next call opens. */
final class ArchiveEdition {
  private final Editions editions;
  private final AuditLog audit;

  ArchiveEdition(Editions editions, AuditLog audit) {
    this.editions = editions;
    this.audit = audit;
  }

  /**
   * The earlier editions that are announced, for all to see, and not archived yet. Made-up ones
   * make way for made-up ones only.
   */
  List<Edition> before(Edition opening, Instant now) {
    return editions.all().stream()
        .filter(edition -> edition.sample() == opening.sample())
        .filter(edition -> edition.year() < opening.year())
        .filter(edition -> Cycle.archive(edition, now) instanceof Move.Made)
        .toList();
  }

  /** Adds that they are archived, each with an entry of its own log. */
  void add(WriteSet set, List<Edition> earlier, String actor, Instant now) {
    for (var edition : earlier) {
      if (Cycle.archive(edition, now) instanceof Move.Made(Edition archived)) {
        editions.put(set, archived);
        audit.add(set, new Act(edition.id(), now, actor, "EDITION_ARCHIVED", edition.id(), null));
      }
    }
  }
}
