package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;

/** What an edition must have in advice before it moves on. */
final class AdvisoryReadiness implements Readiness {
  private final People people;
  private final Assignments assignments;

  AdvisoryReadiness(People people, Assignments assignments) {
    this.people = people;
    this.assignments = assignments;
  }

  @Override
  public List<Item> of(Edition edition, Instant now) {
    return switch (edition.state()) {
      case SCREENING ->
          List.of(new Item("ADVISERS_INVITED", !people.all(edition.id(), Role.ADVISER).isEmpty()));
      case ADVICE -> List.of(new Item("ADVICE_HANDED_IN", isAssessed(edition)));
      case DRAFT, CALL_OPEN, VOTING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }

  /** Whether everybody handed in whatever they are not recused from. */
  private boolean isAssessed(Edition edition) {
    return people.all(edition.id(), Role.ADVISER).stream()
        .map(Person::id)
        .noneMatch(assignments::areOutstanding);
  }
}
