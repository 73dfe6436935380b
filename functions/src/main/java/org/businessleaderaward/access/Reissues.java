package org.businessleaderaward.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.access.letters.AccessLetter;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Reissuing: every link and the session that a person had are dead at once, and a new link is
 * mailed. What the person did stays.
 */
final class Reissues {
  private static final UserError UNKNOWN =
      UserError.at(
          "NOT_FOUND",
          "There is no such adviser, juror, trustee or officer in this edition.",
          "person");

  private static final Set<Role> INVITED =
      EnumSet.of(Role.ADVISER, Role.JUROR, Role.TRUSTEE, Role.SECRETARIAT);

  private final People people;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Transactions transactions;
  private final EditionNames editions;

  Reissues(
      People people,
      Outbox outbox,
      AuditLog audit,
      Transactions transactions,
      EditionNames editions) {
    this.people = people;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
    this.editions = editions;
  }

  /** Reissues the link of somebody who was invited to the caller's own edition. */
  InvitePayload reissue(Caller by, String id, Instant now) {
    return reissue(by, id, INVITED, now);
  }

  /** Reissues the link of somebody of the caller's own edition who has one of these roles. */
  InvitePayload reissue(Caller by, String id, Set<Role> roles, Instant now) {
    if (mayBeReissued(people.item(id), by, roles).isEmpty()) {
      return InvitePayload.refused(List.of(UNKNOWN));
    }
    var outcome =
        transactions.commit(
            set ->
                mayBeReissued(people.item(id), by, roles)
                    .ifPresent(item -> add(set, by, item, now)));
    return switch (outcome) {
      case Outcome.Committed() ->
          people
              .find(id)
              .map(InvitePayload::of)
              .orElseGet(() -> InvitePayload.refused(List.of(UNKNOWN)));
      case Outcome.Refused(String condition) -> throw new IllegalStateException(condition);
    };
  }

  private void add(WriteSet set, Caller by, PersonItem item, Instant now) {
    item.startGeneration();
    item.awaitMail(now);
    people.put(set, item);
    var person = item.person();
    outbox.add(
        set,
        person.mail(
            new AccessLetter.LinkReissued(
                person.name(), editions.name(person.edition()), person.role().link())),
        now);
    audit.add(set, new Act(by.edition(), now, by.actor(), "LINK_REISSUED", person.id(), null));
  }

  private static Optional<PersonItem> mayBeReissued(
      @Nullable PersonItem item, Caller by, Set<Role> roles) {
    return Optional.ofNullable(item)
        .filter(found -> found.edition().equals(by.edition()))
        .filter(found -> roles.contains(found.role()));
  }
}
