package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.storage.WriteSet;

/**
 * What is to be public in a while is not, once the laureate's nomination is withdrawn or declined:
 * whether it is the laureate's is told to nobody, and the secretariat, who is mailed by the clock,
 * names another.
 */
public final class TakenBack {
  private TakenBack() {}

  /** Whether an announcement that nobody may know of yet is of this nomination. */
  public static boolean concerns(Edition edition, Nomination stored, Instant now) {
    return edition.isUnderEmbargo(now) && edition.isLaureate(stored.id());
  }

  /** Adds that the announcement is taken back; refused when the edition was changed meanwhile. */
  public static void add(
      WriteSet set,
      Editions editions,
      AuditLog audit,
      Edition edition,
      Nomination stored,
      String actor,
      Instant now) {
    editions.put(set, Cycle.takeBack(edition));
    audit.add(
        set, new Act(stored.edition(), now, actor, "ANNOUNCEMENT_TAKEN_BACK", stored.id(), null));
  }
}
