package org.businessleaderaward.programme.circulars;

import java.util.Comparator;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.programme.Edition;

/** The advisers or the jurors of an edition; these are dozens. */
public final class RosterAudience implements Audience {
  private final Of of;
  private final Role role;
  private final People people;

  public RosterAudience(Of of, Role role, People people) {
    this.of = of;
    this.role = role;
    this.people = people;
  }

  @Override
  public Of of() {
    return of;
  }

  @Override
  public Part part(Edition edition, Optional<String> after) {
    var rest =
        people.all(edition.id(), role).stream()
            .filter(person -> after.isEmpty() || person.id().compareTo(after.get()) > 0)
            .sorted(Comparator.comparing(Person::id))
            .toList();
    var part = rest.subList(0, Math.min(Part.MOST, rest.size()));
    return new Part(
        part, rest.size() > part.size() ? Optional.of(part.getLast().id()) : Optional.empty());
  }
}
