package org.businessleaderaward.local;

import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * The secretariat's way in on this machine. On AWS the first member of the secretariat is put on
 * record at deployment; here it is whoever sees the terminal.
 */
final class SecretariatDesk {
  private static final String ADDRESS = "secretariat@example.org";

  private final Editions editions;
  private final People people;
  private final Invitations invitations;
  private final Links links;
  private final Transactions transactions;
  private final String siteUrl;

  SecretariatDesk(Backend backend, String siteUrl) {
    this.editions = backend.bean(Editions.class);
    this.people = backend.bean(People.class);
    this.invitations = backend.bean(Invitations.class);
    this.links = backend.bean(Links.class);
    this.transactions = backend.bean(Transactions.class);
    this.siteUrl = siteUrl;
  }

  /** A fresh link for the edition under way; links given before stay good until they expire. */
  Optional<String> link() {
    return editions.current().flatMap(this::link);
  }

  /**
   * The same for the next edition, once it is prepared, by what it is called: the link that was
   * mailed for it sets up no first passkey any more after some days.
   */
  Map<String, String> linkToNext() {
    return editions
        .prepared()
        .flatMap(next -> link(next).map(link -> Map.of("Secretariat " + next.year(), link)))
        .orElseGet(Map::of);
  }

  private Optional<String> link(Edition edition) {
    var person = member(edition);
    return links
        .mint(person.id(), person.email())
        .map(link -> siteUrl + "/en/secretariat/#" + link.token());
  }

  /**
   * Who comes in by the terminal, of those who may change things: the member that was put on record
   * by it, or else, as in an award that comes from elsewhere, the first by name; put on record when
   * there is none.
   */
  Person member(Edition edition) {
    var officers =
        people.all(edition.id(), Role.SECRETARIAT).stream()
            .filter(member -> !people.isReader(member.id()))
            .toList();
    return officers.stream()
        .filter(member -> member.email().equals(ADDRESS))
        .findFirst()
        .or(() -> officers.stream().findFirst())
        .orElseGet(() -> newMember(edition));
  }

  private Person newMember(Edition edition) {
    var person =
        Person.newcomer(Role.SECRETARIAT, edition.id(), "Secretariat", ADDRESS, Language.EN);
    transactions.commit(set -> invitations.enrol(set, person));
    return person;
  }
}
