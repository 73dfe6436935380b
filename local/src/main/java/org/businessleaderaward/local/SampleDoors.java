package org.businessleaderaward.local;

import java.util.Map;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.Person;

/** How made-up people come in: by a link that is minted for them, as it would have been mailed. */
final class SampleDoors {
  private final Backend backend;
  private final String siteUrl;
  private final Links links;

  SampleDoors(Backend backend, String siteUrl) {
    this.backend = backend;
    this.siteUrl = siteUrl;
    this.links = backend.bean(Links.class);
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
    var visitor = new InProcessVisitor(backend, person.role().room());
    visitor.act(operation, Map.of("token", links.mint(person.id(), person.email()).orElseThrow()));
    return visitor;
  }
}
