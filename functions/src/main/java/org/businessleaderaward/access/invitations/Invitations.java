package org.businessleaderaward.access.invitations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.AwardEditions;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Invitations to a committee: the person, the mail with the secure link and the audit log's entry
 * are written together, with what the committee's own module adds. An address is invited to one
 * committee of an edition once.
 */
public final class Invitations {
  private static final String ON_THE_ROLL = "invited-before";

  private final People people;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Transactions transactions;
  private final EditionNames names;
  private final AwardEditions editions;
  private final AccessTrail trail;
  private final Supplier<List<People.Membership>> memberships;
  private final DynamoDbTable<RollItem> rolls;

  /**
   * Invitations in this storage.
   *
   * @param memberships keep what goes with whoever is on a committee no longer
   */
  public Invitations(
      Storage storage,
      People people,
      Outbox outbox,
      AuditLog audit,
      Transactions transactions,
      EditionNames names,
      AwardEditions editions,
      AccessTrail trail,
      Supplier<List<People.Membership>> memberships) {
    this.people = people;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
    this.names = names;
    this.editions = editions;
    this.trail = trail;
    this.memberships = memberships;
    this.rolls = storage.table(TableOf.ACCESS, RollItem.SCHEMA);
  }

  /**
   * Whom to invite to what, as the caller says it.
   *
   * @param role what the person is to become
   * @param name name of the person
   * @param email mail address of the person
   * @param language language in which to write
   */
  public record Wanted(Role role, String name, String email, Language language) {}

  /** What the committee's module adds to an invitation. */
  public interface Addition {
    /** Adds its part. */
    void addTo(WriteSet set, Person person);

    /** Whether a member of the secretariat may read only. */
    default boolean reads() {
      return false;
    }

    /**
     * The mail to whom it invites, once all else is added.
     *
     * @param edition name of the edition
     */
    default Mail mail(WriteSet set, Person person, LocalizedText edition) {
      return person.invitation(edition);
    }

    /**
     * Says what it means that a condition of its own part failed.
     *
     * @param condition the label of the part
     */
    default UserError refusal(String condition) {
      throw new IllegalStateException("refused: " + condition);
    }
  }

  /** Invites to the caller's edition, or says what is wrong with which field. */
  public InvitePayload invite(Caller by, Wanted wanted, Instant now, Addition addition) {
    var errors = WantedCheck.errors(wanted, "input");
    if (!errors.isEmpty()) {
      return InvitePayload.refused(errors);
    }
    var person =
        Person.newcomer(
                wanted.role(),
                by.edition(),
                wanted.name().strip(),
                wanted.email().strip(),
                wanted.language())
            .awaitingMail();
    var act = act(person);
    var duty = duty(person, addition);
    var outcome =
        transactions.commit(
            set -> {
              set.put(rolls, roll(person), ON_THE_ROLL, WriteSet.ABSENT);
              people.add(set, person, addition.reads());
              audit.add(set, new Act(person.edition(), now, by.actor(), act, person.id(), duty));
              addition.addTo(set, person);
              outbox.add(set, addition.mail(set, person, names.name(person.edition())), now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> InvitePayload.of(person);
      case Outcome.Refused(String condition) when condition.equals(ON_THE_ROLL) ->
          InvitePayload.refused(
              List.of(
                  UserError.at(
                      "ALREADY_INVITED",
                      "This address is on the roll already. Reissue the link instead.",
                      "input",
                      "email")));
      case Outcome.Refused(String condition) ->
          InvitePayload.refused(List.of(addition.refusal(condition)));
    };
  }

  /** Adds somebody whom nobody has to invite, on the roll as whoever was. */
  public void enrol(WriteSet set, Person person) {
    set.put(rolls, roll(person), ON_THE_ROLL, WriteSet.ABSENT);
    people.add(set, person);
  }

  /** The person with this address on an edition's roll. */
  public Optional<String> member(String edition, Role role, String email) {
    var key =
        Key.builder()
            .partitionValue(AccessKeys.roll(edition, role))
            .sortValue(sortKey(email))
            .build();
    return Optional.ofNullable(rolls.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> item.person);
  }

  /**
   * Adds that somebody is no longer on a committee: their links and their session open nothing any
   * more, and their address can be invited again. Once it is written, they are to be forgotten.
   */
  public void release(WriteSet set, Person person, Instant now) {
    goes(set, person, now);
    strike(set, person, person.email());
  }

  /** Has the access trail forget who is on a committee no longer; if not, the clock does. */
  public void forget(Person left) {
    trail.forgetLeaver(left);
  }

  /** The same of all who left an edition before an instant, where that broke off. */
  public void forgetLeavers(String edition, Instant before) {
    trail.forgetLeavers(edition, before);
  }

  /** Adds that a person is gone from a committee, with what modules keep of them as a member. */
  public void erase(WriteSet set, Person person, String email) {
    goes(set, person);
    strike(set, person, email);
  }

  /** Adds that a person is on the roll no longer. */
  private void strike(WriteSet set, Person person, String email) {
    var key =
        Key.builder()
            .partitionValue(AccessKeys.roll(person.edition(), person.role()))
            .sortValue(sortKey(email))
            .build();
    set.delete(rolls, key, ON_THE_ROLL, null);
  }

  /**
   * Adds that others make up a committee from now on: whoever is left out is gone with their links,
   * and whoever comes is written to. A person may be among both, as another one. Once it is
   * written, whoever is left out is to be forgotten.
   */
  public void renew(
      WriteSet set,
      Collection<Person> left,
      Collection<Person> next,
      Function<Person, Mail> mail,
      Instant now) {
    var kept = next.stream().map(person -> roll(person).sk()).toList();
    for (var person : left) {
      goes(set, person, now);
      if (!kept.contains(roll(person).sk())) {
        strike(set, person, person.email());
      }
    }
    for (var person : next) {
      set.put(rolls, roll(person), ON_THE_ROLL, null);
      people.add(set, person);
      outbox.add(set, mail.apply(person), now);
    }
  }

  private void goes(WriteSet set, Person person, Instant now) {
    goes(set, person);
    trail.willForget(set, person, now);
  }

  private void goes(WriteSet set, Person person) {
    people.remove(set, person.id());
    memberships.get().forEach(each -> each.remove(set, person));
  }

  private static String sortKey(String email) {
    return Sha256.of(MailAddress.plain(email)).hex();
  }

  /** Whoever had the role in the last edition, too, is taken over from it; the log says so. */
  private String act(Person person) {
    var role = person.role();
    var takenOver =
        role != Role.SECRETARIAT
            && editions
                .before(person.edition())
                .flatMap(last -> member(last, role, person.email()))
                .isPresent();
    return role + (takenOver ? "_INVITED_ANEW" : "_INVITED");
  }

  /** What a member of the secretariat may do there. */
  private static @Nullable String duty(Person person, Addition addition) {
    if (person.role() != Role.SECRETARIAT) {
      return null;
    }
    return addition.reads() ? "READER" : "OFFICER";
  }

  private static RollItem roll(Person person) {
    var item = new RollItem();
    item.setKey(AccessKeys.roll(person.edition(), person.role()), sortKey(person.email()));
    item.person = person.id();
    return item;
  }
}
