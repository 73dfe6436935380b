package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat may do about those who are named: keep somebody off the pages, with the
 * reason in the log, let it be as they said again, and take back for somebody who asked what they
 * agreed to. It writes no word of it, and publishes nobody.
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

  /** The picture of one of them, in base64, unless they have another one by now. */
  Optional<String> picture(Caller caller, String person, String hash) {
    return namings
        .picture(caller.edition(), person)
        .filter(jpeg -> jpeg.hash().equals(hash))
        .map(Jpeg::base64);
  }

  /**
   * Keeps somebody of the caller's edition off the pages, or no more: shown again is what the
   * caller has read, and nothing that was written since.
   */
  NamingPayload hide(
      Caller by, String person, boolean hidden, int seen, String reason, Instant now) {
    return change(
        new Act(
            by.edition(), now, by.actor(), act(hidden), person, PlainText.asLine(reason).strip()),
        naming ->
            hidden || naming.version() == seen
                ? Optional.of(naming.hidden(hidden))
                : Optional.empty());
  }

  private static String act(boolean hidden) {
    return hidden ? "NAMING_HIDDEN" : "NAMING_SHOWN";
  }

  /** Writes down that somebody asked to be named no more, whose link may work no more. */
  NamingPayload withdraw(Caller by, String person, String reason, Instant now) {
    var day = now.truncatedTo(ChronoUnit.DAYS);
    return change(
        new Act(
            by.edition(),
            now,
            by.actor(),
            "NAMING_WITHDRAWN",
            person,
            PlainText.asLine(reason).strip()),
        naming -> Optional.of(naming.takenBack(day)));
  }

  private NamingPayload change(Act act, Function<MemberNaming, Optional<MemberNaming>> change) {
    var found = namings.find(act.log(), act.subject());
    if (found.isEmpty()) {
      return NamingPayload.refused(null, List.of(NOBODY));
    }
    var item = found.get();
    var before = item.naming();
    var flaw = flaw(act.detail());
    if (flaw.isPresent()) {
      return NamingPayload.refused(before, List.of(flaw.get()));
    }
    var changed = change.apply(before);
    if (changed.isEmpty()) {
      return changedMeanwhile(before);
    }
    item.write(changed.get());
    var outcome =
        transactions.commit(
            set -> {
              namings.put(set, act.log(), item, before);
              audit.add(set, act);
            });
    var now = namings.find(act.log(), act.subject()).map(NamingItem::naming).orElse(null);
    return outcome instanceof Outcome.Committed
        ? new NamingPayload(now, List.of())
        : changedMeanwhile(now);
  }

  private static NamingPayload changedMeanwhile(@Nullable MemberNaming now) {
    return NamingPayload.refused(now, List.of(Obstacle.CHANGED.userError()));
  }

  private static Optional<UserError> flaw(@Nullable String reason) {
    var flaw =
        reason == null || reason.isEmpty()
            ? Optional.of(new TextFlaw("REQUIRED", "Say why."))
            : TextFlaw.ofLine(reason, LONGEST_REASON);
    return flaw.map(found -> UserError.at(found.code(), found.message(), "input", "reason"));
  }
}
