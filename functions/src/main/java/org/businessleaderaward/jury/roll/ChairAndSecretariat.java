package org.businessleaderaward.jury.roll;

import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Counterparts;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;

/** The chair and each member of the secretariat vouch for one another. */
public final class ChairAndSecretariat implements Counterparts {
  private final JuryRoll roll;
  private final People people;

  ChairAndSecretariat(JuryRoll roll, People people) {
    this.roll = roll;
    this.people = people;
  }

  private Stream<String> others(Caller caller) {
    return people.all(caller.edition(), Role.SECRETARIAT).stream()
        .map(Person::id)
        .filter(id -> !id.equals(caller.personId()));
  }

  @Override
  public List<String> of(Caller caller) {
    var chair = roll.chair(caller.edition());
    return switch (caller.role()) {
      case SECRETARIAT -> Stream.concat(chair.stream(), others(caller)).toList();
      case JUROR ->
          chair.filter(caller.personId()::equals).isPresent()
              ? people.all(caller.edition(), Role.SECRETARIAT).stream().map(Person::id).toList()
              : List.of();
      case NOMINATOR, NOMINEE, ORGANISATION, ADVISER, TRUSTEE -> List.of();
    };
  }
}
