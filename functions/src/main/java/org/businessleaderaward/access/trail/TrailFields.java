package org.businessleaderaward.access.trail;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.jspecify.annotations.Nullable;

/** The access trail in the secretariat's room. A reader's name is on no trail: it is looked up. */
public final class TrailFields implements RoomFields {
  private final Callers callers;
  private final AccessTrail trail;
  private final People people;

  TrailFields(Callers callers, AccessTrail trail, People people) {
    this.callers = callers;
    this.trail = trail;
    this.people = people;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "accessTrail", env -> trail.newest(callers.require(env).edition(), PageRequest.of(env)))
        .field("Opening", "readerName", this::readerName);
  }

  private @Nullable String readerName(DataFetchingEnvironment env) {
    Opening opening = Objects.requireNonNull(env.getSource());
    return Optional.ofNullable(opening.reader())
        .flatMap(people::find)
        .map(Person::name)
        .orElse(null);
  }
}
