package org.businessleaderaward.local;

import java.util.Optional;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * The secretariat's way in on this machine. On AWS the first member of the secretariat is put on
 * record at deployment; here it is whoever sees the terminal.
 */
final class SecretariatDesk {
  private final Editions editions;
  private final People people;
  private final Links links;
  private final Transactions transactions;
  private final String siteUrl;

  SecretariatDesk(Backend backend, String siteUrl) {
    this.editions = backend.bean(Editions.class);
    this.people = backend.bean(People.class);
    this.links = backend.bean(Links.class);
    this.transactions = backend.bean(Transactions.class);
    this.siteUrl = siteUrl;
  }

  /** A fresh link for the edition under way; links given before stay good until they expire. */
  Optional<String> link() {
    return editions
        .current()
        .map(this::member)
        .flatMap(person -> links.mint(person.id(), person.email()))
        .map(token -> siteUrl + "/en/secretariat/#" + token);
  }

  /** The edition's first member of the secretariat; put on record when there is none. */
  Person member(Edition edition) {
    return people.all(edition.id(), Role.SECRETARIAT).stream()
        .findFirst()
        .orElseGet(() -> newMember(edition));
  }

  private Person newMember(Edition edition) {
    var person =
        Person.newcomer(
            Role.SECRETARIAT, edition.id(), "Secretariat", "secretariat@example.org", Language.EN);
    transactions.commit(set -> people.add(set, person));
    return person;
  }
}
