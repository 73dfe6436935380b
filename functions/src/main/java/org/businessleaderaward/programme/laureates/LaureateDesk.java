package org.businessleaderaward.programme.laureates;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What officers write of their edition's laureates from the announcement on, under embargo, too.
 * Whoever saves names the version that they saw; who comes second is told, with what is on record.
 */
final class LaureateDesk {
  private final Editions editions;
  private final LaureateProfiles profiles;
  private final AuditLog audit;
  private final Transactions transactions;

  LaureateDesk(
      Editions editions, LaureateProfiles profiles, AuditLog audit, Transactions transactions) {
    this.editions = editions;
    this.profiles = profiles;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is on record of a laureate of the caller's edition. */
  Optional<LaureateProfile> find(Caller caller, String laureate) {
    return editions.get(caller.edition()).isLaureate(laureate)
        ? profiles.find(caller.edition(), laureate)
        : Optional.empty();
  }

  /** Writes one in the place of the version before it. */
  LaureateProfilePayload save(Caller caller, LaureateProfile next) {
    var edition = editions.get(caller.edition());
    if (!edition.isLaureate(next.laureate())) {
      return new LaureateProfilePayload(null, List.of(Obstacle.WRONG_STATE.userError()));
    }
    var errors = LaureateCheck.of(next);
    if (!errors.isEmpty()) {
      return new LaureateProfilePayload(onRecord(next), errors);
    }
    return isWritten(edition, next, caller.actor())
        ? new LaureateProfilePayload(next, List.of())
        : new LaureateProfilePayload(onRecord(next), List.of(Obstacle.CHANGED.userError()));
  }

  private @Nullable LaureateProfile onRecord(LaureateProfile sent) {
    return profiles.find(sent.edition(), sent.laureate()).orElse(null);
  }

  /** An announcement that was taken back meanwhile leaves nothing to be written of. */
  private boolean isWritten(Edition edition, LaureateProfile next, String actor) {
    return transactions.commit(
            set -> {
              editions.requireUnchanged(set, edition);
              profiles.put(set, next);
              audit.add(
                  set,
                  new Act(
                      edition.id(),
                      next.writtenAt(),
                      actor,
                      "LAUREATE_WRITTEN",
                      next.laureate(),
                      String.valueOf(next.version())));
            })
        instanceof Outcome.Committed;
  }
}
