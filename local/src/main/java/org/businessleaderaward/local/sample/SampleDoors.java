package org.businessleaderaward.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Transactions;

/**
 * How made-up people come in: by a link that is minted for them, as it would have been mailed, and
 * where the room asks for one by a passkey, which they have until the server stops.
 */
final class SampleDoors {
  private final Services services;
  private final String siteUrl;
  private final Links links;
  private final Map<String, Passkey> passkeys = new HashMap<>();
  private final Map<String, Person> clerks = new HashMap<>();

  SampleDoors(Services services, String siteUrl) {
    this.services = services;
    this.siteUrl = siteUrl;
    this.links = services.bean(Links.class);
  }

  /** A working link for somebody to click. */
  String link(Person person) {
    return siteUrl
        + "/en/"
        + person.role().link().page()
        + "/#"
        + links.mint(person.id(), person.email()).orElseThrow().token();
  }

  /** Somebody who has come in by sending this operation. */
  InProcessVisitor entered(Person person, String operation) {
    var visitor = new InProcessVisitor(services, person.role().room());
    visitor.act(
        operation, Map.of("token", links.mint(person.id(), person.email()).orElseThrow().token()));
    if (person.role().isBehindPasskey()) {
      provePresence(person, visitor);
    }
    return visitor;
  }

  /** Has somebody show their passkey, which counts for five minutes. */
  void provePresence(Person person, InProcessVisitor visitor) {
    passkeys.computeIfAbsent(person.id(), id -> new Passkey(siteUrl)).show(visitor);
  }

  /** The recovery codes of somebody who has come in by a passkey since the server started. */
  List<String> codes(Person person) {
    return Objects.requireNonNull(passkeys.get(person.id())).codes();
  }

  /** Who works in the secretariat of an edition, if they have come in since the server started. */
  Optional<Person> clerkInside(String edition) {
    return Optional.ofNullable(clerks.get(edition))
        .filter(clerk -> passkeys.containsKey(clerk.id()));
  }

  /**
   * Who works in the secretariat of an edition while the sample is made: a second member, whose
   * passkey is gone with the server, and in whose place another one comes then. The first one, for
   * whom a link is printed, sets up their own.
   */
  Person clerk(String edition) {
    return clerks.computeIfAbsent(edition, this::newClerk);
  }

  private Person newClerk(String edition) {
    var people = services.bean(People.class);
    var next =
        Person.newcomer(
            Role.SECRETARIAT,
            edition,
            "Secretariat 2 (sample)",
            "secretariat-2@example.org",
            Language.EN);
    services
        .bean(Transactions.class)
        .commit(
            set -> {
              people.all(edition, Role.SECRETARIAT).stream()
                  .filter(last -> last.email().equals(next.email()))
                  .forEach(last -> people.remove(set, last.id()));
              people.add(set, next);
            });
    return next;
  }
}
