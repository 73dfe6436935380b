package org.businessleaderaward.programme.named;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

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

  /** The caller's picture, in base64. */
  Optional<String> picture(Caller caller) {
    return namings.picture(caller.edition(), caller.personId()).map(Jpeg::base64);
  }

  /** The caller agrees, in these words. */
  NamingPayload agree(Caller caller, NamedAs wanted, Instant now) {
    return say(caller, wanted::flaws, before -> wanted.agreed(before, dayOf(now)), wanted.jpeg());
  }

  /** The caller does not agree, or no more. */
  NamingPayload takeBack(Caller caller, Instant now) {
    return say(caller, _ -> List.of(), before -> before.takenBack(dayOf(now)), null);
  }

  private static Instant dayOf(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS);
  }

  /** Each try looks anew at what is on record: the portrait to keep may be another by then. */
  private NamingPayload say(
      Caller caller,
      Function<MemberNaming, List<UserError>> flaws,
      UnaryOperator<MemberNaming> change,
      @Nullable Jpeg sent) {
    var wrong = new AtomicReference<>(List.<UserError>of());
    var outcome =
        transactions.commit(
            set -> {
              var item = item(caller);
              var before = item.naming();
              wrong.set(flaws.apply(before));
              if (wrong.get().isEmpty()) {
                namings.putContended(set, caller.edition(), item, change.apply(before), sent);
                people.requirePresent(set, caller.personId());
              }
            });
    if (!wrong.get().isEmpty()) {
      return NamingPayload.refused(of(caller), wrong.get());
    }
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
