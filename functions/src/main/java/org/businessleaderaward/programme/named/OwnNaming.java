package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * What advisers and jurors say of themselves. It holds from the next answer on, and is written only
 * while they are on the committee: nothing is left of who goes meanwhile. Of when they said it the
 * day is kept: the time would tell when a juror was in the room.
 */
final class OwnNaming {
  private final Namings namings;
  private final People people;
  private final Transactions transactions;

  OwnNaming(Namings namings, People people, Transactions transactions) {
    this.namings = namings;
    this.people = people;
    this.transactions = transactions;
  }

  /** What the caller said. */
  MemberNaming of(Caller caller) {
    return item(caller).naming();
  }

  /** The caller agrees, in these words. */
  NamingPayload agree(Caller caller, NamedAs wanted, Instant now) {
    List<UserError> flaws = wanted.flaws();
    return flaws.isEmpty()
        ? say(caller, before -> wanted.agreed(before, dayOf(now)))
        : NamingPayload.refused(of(caller), flaws);
  }

  /** The caller does not agree, or no more. */
  NamingPayload takeBack(Caller caller, Instant now) {
    return say(caller, before -> before.takenBack(dayOf(now)));
  }

  private static Instant dayOf(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS);
  }

  private NamingPayload say(Caller caller, UnaryOperator<MemberNaming> change) {
    var outcome =
        transactions.commit(
            set -> {
              var item = item(caller);
              item.write(change.apply(item.naming()));
              namings.putContended(set, item);
              people.requirePresent(set, caller.personId());
            });
    return switch (outcome) {
      case Outcome.Committed() -> NamingPayload.of(of(caller));
      case Outcome.Refused _ ->
          throw new Refusal(Refusal.Code.UNAUTHENTICATED, "open your secure link first");
    };
  }

  /** What is on record, or as if nothing was said. */
  private NamingItem item(Caller caller) {
    return namings
        .find(caller.edition(), caller.personId())
        .orElseGet(() -> NamingItem.unsaid(caller));
  }
}
