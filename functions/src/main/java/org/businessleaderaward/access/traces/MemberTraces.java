package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opening;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Transactions;

/**
 * The persons on an edition's rolls, what was mailed to them and what they opened. Links to who is
 * gone are dead; what they opened, and who looked them up, names nobody any more.
 */
public final class MemberTraces implements PersonTraces {
  private final People people;
  private final Invitations invitations;
  private final Outbox outbox;
  private final AccessTrail trail;
  private final Transactions transactions;

  MemberTraces(
      People people,
      Invitations invitations,
      Outbox outbox,
      AccessTrail trail,
      Transactions transactions) {
    this.people = people;
    this.invitations = invitations;
    this.outbox = outbox;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public boolean leadsToTheRest() {
    return true;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return whom.members().stream()
        .map(
            member ->
                new PersonRecord(
                    member.role(), member.id(), member.name(), now -> describe(member)))
        .toList();
  }

  /**
   * A person in words, with the mails of the last 90 days, what they opened, and who looked them
   * up.
   */
  private Map<String, Object> describe(Person member) {
    var data = new LinkedHashMap<>(people.told(member.id()));
    data.put("mails", outbox.writtenTo(member.id()));
    data.put("opened", trail.by(member.id()).stream().map(Opening::toldToReader).toList());
    data.put("openedBy", trail.of(member.id()).stream().map(Opening::told).toList());
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var member : whom.members()) {
      outbox.erase(member.id());
      // What breaks off before the person is gone is found again; what they opened meanwhile,
      // after.
      trail.forget(member.id());
      transactions.commit(
          set -> {
            people.remove(set, member.id());
            invitations.strike(set, member, whom.email());
          });
      trail.forget(member.id());
    }
  }
}
