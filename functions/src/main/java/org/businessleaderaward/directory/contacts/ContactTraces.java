package org.businessleaderaward.directory.contacts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opening;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Transactions;

/**
 * The organisations for which an address is on record, whichever edition asks. What they proposed
 * names no person and stays.
 */
public final class ContactTraces implements PersonTraces {
  private final Contacts contacts;
  private final People people;
  private final Outbox outbox;
  private final AccessTrail trail;
  private final Transactions transactions;

  ContactTraces(
      Contacts contacts,
      People people,
      Outbox outbox,
      AccessTrail trail,
      Transactions transactions) {
    this.contacts = contacts;
    this.people = people;
    this.outbox = outbox;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public boolean isOfAnEdition() {
    return false;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return contacts.with(whom.email()).stream()
        .map(
            contact ->
                new PersonRecord(
                    Role.ORGANISATION,
                    contact.person(),
                    contact.organisation(),
                    now -> describe(contact)))
        .toList();
  }

  private Map<String, Object> describe(Contact contact) {
    var data = new LinkedHashMap<String, Object>();
    data.put("person", people.told(contact.person()));
    data.put("organisation", contact.organisation());
    data.put("name", contact.name());
    data.put("email", contact.email());
    data.put("language", contact.language().name());
    data.put("changedAt", contact.changedAt().toString());
    data.put("mails", outbox.writtenTo(contact.person()));
    data.put("openedBy", Opening.toldByDay(trail.of(contact.person()).stream()));
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var contact : contacts.with(whom.email())) {
      outbox.erase(contact.person());
      // Before, too: without the contact nothing would lead there again.
      trail.forget(contact.person());
      transactions.commit(set -> contacts.remove(set, contact));
      trail.forget(contact.person());
    }
  }
}
