package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * What the secretariat may do about those who are named: keep somebody off the pages, with the
 * reason in the log, and let it be as they said again. It writes no word of it, and publishes
 * nobody.
 */
final class NamingDesk {
  /** The most characters of a reason. */
  static final int LONGEST_REASON = 500;

  private static final UserError NOBODY =
      UserError.at("NOT_FOUND", "This person has said nothing of being named.", "input", "person");

  private final Namings namings;
  private final AuditLog audit;
  private final Transactions transactions;

  NamingDesk(Namings namings, AuditLog audit, Transactions transactions) {
    this.namings = namings;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What the members of the caller's edition said. */
  List<MemberNaming> all(Caller caller) {
    return namings.all(caller.edition());
  }

  /** Keeps somebody of the caller's edition off the pages, or no more. */
  NamingPayload hide(Caller by, String person, boolean hidden, String sent, Instant now) {
    var reason = PlainText.asLine(sent).strip();
    var found = namings.find(by.edition(), person);
    if (found.isEmpty()) {
      return NamingPayload.refused(null, List.of(NOBODY));
    }
    var item = found.get();
    var before = item.naming();
    var flaw = flaw(reason);
    if (flaw.isPresent()) {
      return NamingPayload.refused(before, List.of(flaw.get()));
    }
    item.write(before.hidden(hidden));
    var act = hidden ? "NAMING_HIDDEN" : "NAMING_SHOWN";
    var outcome =
        transactions.commit(
            set -> {
              namings.put(set, item);
              audit.add(set, new Act(by.edition(), now, by.actor(), act, person, reason));
            });
    return outcome instanceof Outcome.Committed
        ? NamingPayload.of(item.naming())
        : NamingPayload.refused(before, List.of(Obstacle.CHANGED.userError()));
  }

  private static Optional<UserError> flaw(String reason) {
    var flaw =
        reason.isEmpty()
            ? Optional.of(new TextFlaw("REQUIRED", "Say why."))
            : TextFlaw.ofLine(reason, LONGEST_REASON);
    return flaw.map(found -> UserError.at(found.code(), found.message(), "input", "reason"));
  }
}
