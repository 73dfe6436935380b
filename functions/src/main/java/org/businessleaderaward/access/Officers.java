package org.businessleaderaward.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the secretariat of an edition, each with a link and a passkey of their own. Somebody
 * who may change things stays, so that the room never locks everybody out, and nobody takes their
 * own place away, which they could not take back.
 */
final class Officers {
  /** How many an edition has at most. */
  static final int MOST = 20;

  private static final UserError UNKNOWN =
      UserError.at("NOT_FOUND", "There is no such officer in this edition.", "person");
  private static final UserError LAST =
      UserError.at("LAST_OFFICER", "One officer who may change things has to stay.", "person");
  private static final UserError OWN =
      UserError.at(
          "OWN_MEMBERSHIP",
          "Nobody takes themselves out, or makes a reader of themselves; another officer has to.",
          "person");
  private static final UserError FULL =
      UserError.of("TOO_MANY_OFFICERS", "The secretariat has " + MOST + " members already.");

  private final People people;
  private final Invitations invitations;
  private final AuditLog audit;
  private final Transactions transactions;

  Officers(People people, Invitations invitations, AuditLog audit, Transactions transactions) {
    this.people = people;
    this.invitations = invitations;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What an officer may do. */
  enum Duty {
    /** Whatever the secretariat may. */
    OFFICER,
    /** Read, and change nothing. */
    READER;

    static Duty of(Caller caller) {
      return caller.standing() == Caller.Standing.READING ? READER : OFFICER;
    }
  }

  /** A member of the secretariat. */
  record Officer(
      String id,
      String name,
      String email,
      Language language,
      Duty duty,
      @Nullable Instant lastSeenAt,
      Deliveries.@Nullable State delivery) {
    static Officer of(PersonItem item) {
      var person = item.person();
      return new Officer(
          person.id(),
          person.name(),
          person.email(),
          person.language(),
          item.reads == null ? Duty.OFFICER : Duty.READER,
          person.lastSeenAt(),
          person.delivery());
    }
  }

  /** Answer to a change: who is in the secretariat now; null when it was refused. */
  record Changed(@Nullable List<Officer> officers, List<UserError> userErrors) {
    static Changed refused(UserError why) {
      return new Changed(null, List.of(why));
    }
  }

  /** Everybody in the secretariat of the caller's edition, by name. */
  List<Officer> of(Caller caller) {
    return people.officers(caller.edition()).stream().map(Officer::of).toList();
  }

  /** Invites somebody. */
  Changed invite(Caller by, Invitations.Wanted wanted, Duty duty, Instant now) {
    if (people.officers(by.edition()).size() >= MOST) {
      return Changed.refused(FULL);
    }
    var answer =
        invitations.invite(
            by,
            wanted,
            now,
            new Invitations.Addition() {
              @Override
              public void addTo(WriteSet set, Person person) {}

              @Override
              public boolean reads() {
                return duty == Duty.READER;
              }
            });
    var invited = answer.person();
    return invited == null ? new Changed(null, answer.userErrors()) : changed(by, invited.id());
  }

  /** The index may not have heard of the change yet. */
  private Changed changed(Caller by, String whom) {
    var now = people.officersWith(by.edition(), whom).stream().map(Officer::of).toList();
    return new Changed(now, List.of());
  }

  /** Lets somebody change things, or no longer, from their next request on. */
  Changed set(Caller by, String id, Duty duty, Instant now) {
    return change(
        by,
        id,
        duty == Duty.READER,
        (set, item) -> {
          item.reads = duty == Duty.READER ? true : null;
          people.put(set, item);
          audit.add(
              set, new Act(by.edition(), now, by.actor(), "OFFICER_DUTY_SET", id, duty.name()));
        });
  }

  /** Takes somebody out: their links and their session open nothing any more. */
  Changed remove(Caller by, String id, Instant now) {
    var left = people.find(id);
    var changed =
        change(
            by,
            id,
            true,
            (set, item) -> {
              invitations.release(set, item.person(), now);
              audit.add(set, new Act(by.edition(), now, by.actor(), "OFFICER_REMOVED", id, null));
            });
    if (changed.userErrors().isEmpty()) {
      left.ifPresent(invitations::forget);
    }
    return changed;
  }

  /** What becomes of one of them. */
  private interface MemberChange {
    void addTo(WriteSet set, PersonItem item);
  }

  /**
   * The act moves the head of the edition's log, which is read with it; who is there is read after
   * that. So of two who take the other's place away at once, the second is composed anew, and finds
   * itself alone.
   */
  private Changed change(Caller by, String id, boolean takesAway, MemberChange change) {
    var refusal = refusal(by, id, takesAway);
    if (refusal.isPresent()) {
      return Changed.refused(refusal.get());
    }
    try {
      var outcome =
          transactions.commit(
              set -> {
                var item = people.item(id);
                if (item == null) {
                  throw new TooLate(UNKNOWN);
                }
                change.addTo(set, item);
                refusal(by, id, takesAway)
                    .ifPresent(
                        why -> {
                          throw new TooLate(why);
                        });
              });
      return switch (outcome) {
        case Outcome.Committed() -> changed(by, id);
        case Outcome.Refused(String condition) -> Changed.refused(UNKNOWN);
      };
    } catch (TooLate e) {
      return Changed.refused(e.why);
    }
  }

  /** Somebody else was faster, and what was allowed is no longer. */
  private static final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UserError why;

    TooLate(UserError why) {
      super(why.code(), null, false, false);
      this.why = why;
    }
  }

  private Optional<UserError> refusal(Caller by, String id, boolean takesAway) {
    var all = people.officersWith(by.edition(), id);
    if (all.stream().noneMatch(one -> one.id().equals(id))) {
      return Optional.of(UNKNOWN);
    }
    var othersStay = all.stream().anyMatch(one -> one.reads == null && !one.id().equals(id));
    if (!takesAway) {
      return Optional.empty();
    }
    return othersStay
        ? Optional.of(OWN).filter(why -> id.equals(by.personId()))
        : Optional.of(LAST);
  }
}
