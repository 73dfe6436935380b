package org.businessleaderaward.programme.circulars;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.programme.Edition;

/** The advisers, the jurors or the secretariat of an edition; these are dozens. */
public final class RosterAudience implements Audience {
  /** Whom rolls know. */
  public static final List<Of> KNOWN = List.of(Of.ADVISERS, Of.JURORS, Of.SECRETARIAT);

  private final Of of;
  private final People people;

  public RosterAudience(Of of, People people) {
    this.of = of;
    this.people = people;
  }

  @Override
  public Of of() {
    return of;
  }

  private Role role() {
    return switch (of) {
      case ADVISERS -> Role.ADVISER;
      case JURORS -> Role.JUROR;
      case SECRETARIAT -> Role.SECRETARIAT;
      case DRAFTING, REMINDED, WRITING, NOMINATORS ->
          throw new IllegalStateException("on no roll: " + of);
    };
  }

  @Override
  public Part part(Edition edition, Optional<String> after) {
    var rest =
        people.all(edition.id(), role()).stream()
            .filter(person -> after.isEmpty() || person.id().compareTo(after.get()) > 0)
            .sorted(Comparator.comparing(Person::id))
            .toList();
    var part = rest.subList(0, Math.min(Part.MOST, rest.size()));
    return new Part(
        part, rest.size() > part.size() ? Optional.of(part.getLast().id()) : Optional.empty());
  }
}
