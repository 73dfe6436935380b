package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.laureates.LaureateProfiles;
import org.businessleaderaward.storage.WriteSet;

/**
 * What is to be public in a while is not, once the laureate's nomination is withdrawn or declined:
 * whether it is the laureate's is told to nobody, and the secretariat, who is mailed by the clock,
 * names another.
 */
public final class TakenBack {
  private final Editions editions;
  private final LaureateProfiles profiles;
  private final AuditLog audit;

  /** Takes announcements back in these stores. */
  public TakenBack(Editions editions, LaureateProfiles profiles, AuditLog audit) {
    this.editions = editions;
    this.profiles = profiles;
    this.audit = audit;
  }

  /**
   * Adds what an edition has to do with a nomination that leaves it: the announcement that nobody
   * may know of yet is taken back, if it is of this one, and what was written of the laureate goes
   * with it; where it could be announced, and be public, at this moment, all is refused when the
   * edition was changed meanwhile.
   */
  public void settle(WriteSet set, Edition edition, Nomination stored, String actor, Instant now) {
    if (edition.isUnderEmbargo(now) && edition.isLaureate(stored.id())) {
      editions.put(set, Cycle.takeBack(edition));
      profiles.remove(set, edition, stored.id());
      audit.add(
          set, new Act(stored.edition(), now, actor, "ANNOUNCEMENT_TAKEN_BACK", stored.id(), null));
    } else if (isOnBallots(stored, edition)) {
      editions.requireUnchanged(set, edition);
    }
  }

  /** Whether a nomination is a finalist's of a vote that was opened. */
  private static boolean isOnBallots(Nomination nomination, Edition edition) {
    return switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE -> false;
      // Who may decline in the last two does so under embargo, is no finalist or was withdrawn.
      case VOTING, COUNTED, ANNOUNCED, ARCHIVED -> edition.finalists().contains(nomination.id());
    };
  }
}
