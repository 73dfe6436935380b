package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Transactions;

/**
 * The persons on an edition's rolls, and what was mailed to them. Links to who is gone are dead.
 */
public final class MemberTraces implements PersonTraces {
  private final People people;
  private final Invitations invitations;
  private final Outbox outbox;
  private final Transactions transactions;

  MemberTraces(People people, Invitations invitations, Outbox outbox, Transactions transactions) {
    this.people = people;
    this.invitations = invitations;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return whom.members().stream()
        .map(
            member ->
                new PersonRecord(
                    member.role(), member.id(), member.name(), describe(member, outbox)))
        .toList();
  }

  /** A person in words, with the mails that were written to them in the last 90 days. */
  static Map<String, Object> describe(Person person, Outbox outbox) {
    var data = new LinkedHashMap<String, Object>();
    data.put("name", person.name());
    data.put("email", person.email());
    data.put("language", person.language().name());
    data.put("edition", person.edition());
    if (person.lastSeenAt() != null) {
      data.put("lastSeenAt", person.lastSeenAt().toString());
    }
    data.put("mails", outbox.writtenTo(person.id()));
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var member : whom.members()) {
      outbox.erase(member.id());
      transactions.commit(
          set -> {
            people.remove(set, member.id());
            invitations.strike(set, member, whom.email());
          });
    }
  }
}
