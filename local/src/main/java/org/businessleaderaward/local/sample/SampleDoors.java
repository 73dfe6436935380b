package org.businessleaderaward.local.sample;

import java.util.Map;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.Person;

/** How made-up people come in: by a link that is minted for them, as it would have been mailed. */
final class SampleDoors {
  private final Services services;
  private final String siteUrl;
  private final Links links;

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
        + links.mint(person.id(), person.email()).orElseThrow();
  }

  /** Somebody who has come in by sending this operation. */
  InProcessVisitor entered(Person person, String operation) {
    var visitor = new InProcessVisitor(services, person.role().room());
    visitor.act(operation, Map.of("token", links.mint(person.id(), person.email()).orElseThrow()));
    return visitor;
  }

  /** Has somebody who is in show the second factor, which counts for five minutes. */
  void provePresence(InProcessVisitor visitor) {
    Passkey.setUp(visitor, siteUrl);
  }
}
