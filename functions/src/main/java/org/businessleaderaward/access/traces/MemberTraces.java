package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        .map(member -> record(member, now -> people.told(member.id())))
        .toList();
  }

  /**
   * Each person, with the first of what they opened and of who looked them up, and then as many
   * records as the rest of it takes: there may be more than one answer holds.
   */
  @Override
  public Stream<Given> given(Whom whom, String after) {
    var members = whom.members().stream().sorted(Comparator.comparing(Person::id)).toList();
    return Stream.iterate(
            next(members, Place.read(after)),
            Optional::isPresent,
            last -> next(members, Place.read(last.orElseThrow().key())))
        .flatMap(Optional::stream);
  }

  private Optional<Given> next(List<Person> members, Place after) {
    return members.stream()
        .filter(member -> member.id().compareTo(after.member) >= 0)
        .flatMap(
            member ->
                member.id().equals(after.member) ? rest(member, after) : Stream.of(whole(member)))
        .findFirst();
  }

  private Given whole(Person member) {
    var opened = trail.by(member.id(), "");
    var openedBy = trail.of(member.id(), "");
    return new Given(
        new Place(member.id(), opened.next(), openedBy.next()).key(),
        record(member, now -> describe(member, opened, openedBy)));
  }

  private Stream<Given> rest(Person member, Place from) {
    var opened = trail.by(member.id(), from.opened);
    var openedBy = trail.of(member.id(), from.openedBy);
    return opened.openings().isEmpty() && openedBy.openings().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Given(
                new Place(member.id(), opened.next(), openedBy.next()).key(),
                record(member, now -> describe(opened, openedBy))));
  }

  /**
   * Where a record ends.
   *
   * @param opened where what they opened goes on
   * @param openedBy where it goes on who looked them up
   */
  private record Place(String member, String opened, String openedBy) {
    private static final String SEPARATOR = " ";

    /** What is no key of a record is before or between the persons, or at the beginning of one. */
    static Place read(String key) {
      var parts = (key + SEPARATOR + SEPARATOR).split(SEPARATOR, -1);
      return new Place(parts[0], parts[1], parts[2]);
    }

    String key() {
      return String.join(SEPARATOR, member, opened, openedBy);
    }
  }

  private static PersonRecord record(Person member, PersonRecord.Content content) {
    return new PersonRecord(member.role(), member.id(), member.name(), content);
  }

  /** A person in words, with the mails of the last 90 days. */
  private Map<String, Object> describe(
      Person member, AccessTrail.Portion opened, AccessTrail.Portion openedBy) {
    var data = new LinkedHashMap<>(people.told(member.id()));
    data.put("mails", outbox.writtenTo(member.id()));
    data.putAll(describe(opened, openedBy));
    return data;
  }

  private static Map<String, Object> describe(
      AccessTrail.Portion opened, AccessTrail.Portion openedBy) {
    var data = new LinkedHashMap<String, Object>();
    data.put("opened", opened.openings().stream().map(Opening::toldToReader).toList());
    data.put("openedBy", openedBy.openings().stream().map(Opening::told).toList());
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var member : whom.members()) {
      outbox.erase(member.id());
      // What breaks off before the person is gone is found again; what they opened meanwhile,
      // after.
      trail.forget(member.id());
      transactions.commit(set -> invitations.erase(set, member, whom.email()));
      trail.forget(member.id());
    }
  }
}
