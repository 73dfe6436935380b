package org.businessleaderaward.advisory.assignment;

import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.nominations.Candidates;

/**
 * What advisers have to submit yet: not where they are recused, and not of a nomination that was
 * withdrawn or is judged no more, of which nobody can hand anything in.
 */
public final class Outstanding {
  private final People people;
  private final Assignments assignments;
  private final Candidates candidates;

  Outstanding(People people, Assignments assignments, Candidates candidates) {
    this.people = people;
    this.assignments = assignments;
    this.candidates = candidates;
  }

  /** Of an adviser. */
  public Stream<Assignment> of(Person adviser) {
    return assignments.all(adviser.id()).stream()
        .filter(one -> !one.isRecused() && !one.assessment().isSubmitted())
        .filter(one -> candidates.find(one.edition(), one.nomination()).isPresent());
  }

  /** Whether there is anything of any adviser of an edition. */
  public boolean isAnything(String edition) {
    return people.all(edition, Role.ADVISER).stream().flatMap(this::of).findAny().isPresent();
  }
}
