package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.assignment.Outstanding;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;

/** What an edition must have in advice before it moves on. */
final class AdvisoryReadiness implements Readiness {
  private final People people;
  private final Outstanding outstanding;

  AdvisoryReadiness(People people, Outstanding outstanding) {
    this.people = people;
    this.outstanding = outstanding;
  }

  @Override
  public List<Item> of(Edition edition, Instant now) {
    return switch (edition.state()) {
      case SCREENING ->
          List.of(new Item("ADVISERS_INVITED", !people.all(edition.id(), Role.ADVISER).isEmpty()));
      case ADVICE -> List.of(new Item("ADVICE_HANDED_IN", !outstanding.isAnything(edition.id())));
      case DRAFT, CALL_OPEN, VOTING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }
}
