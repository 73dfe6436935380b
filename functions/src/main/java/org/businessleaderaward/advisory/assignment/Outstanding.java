package org.businessleaderaward.advisory.assignment;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
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
    return outstanding(assignments.all(adviser.id()).stream());
  }

  private Stream<Assignment> outstanding(Stream<Assignment> all) {
    return all.filter(one -> !one.isRecused() && !one.assessment().isSubmitted())
        .filter(one -> candidates.find(one.edition(), one.nomination()).isPresent());
  }

  /**
   * Whether there is anything of any adviser of an edition. Nothing is read of who has submitted
   * everything, and of the others no more than up to the first; those with the most come first.
   */
  public boolean isAnything(String edition) {
    var advisers = people.all(edition, Role.ADVISER);
    var loads = assignments.loads(edition, advisers);
    return advisers.stream()
        .filter(one -> left(loads, one) > 0)
        .sorted(Comparator.comparingInt((Person one) -> left(loads, one)).reversed())
        .flatMap(one -> outstanding(assignments.oneByOne(one.id())))
        .findAny()
        .isPresent();
  }

  /**
   * The same by the assignments themselves, whatever is counted of them: for what is done once and
   * stays, since all of them are read where nothing is outstanding.
   */
  public boolean isAnythingOnRecord(String edition) {
    return people.all(edition, Role.ADVISER).stream().flatMap(this::of).findAny().isPresent();
  }

  private static int left(Map<String, Load> loads, Person adviser) {
    return Objects.requireNonNull(loads.get(adviser.id())).outstanding();
  }
}
