package org.businessleaderaward.access.trail;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

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
    wiring.query("accessTrail", this::newest);
  }

  /** Somebody reads much of what stands on a page: each name is looked up once. */
  private Connection<Opening> newest(DataFetchingEnvironment env) {
    var names = new HashMap<String, Optional<String>>();
    return trail
        .newest(callers.require(env).edition(), PageRequest.of(env))
        .map(
            opening ->
                opening.readBy(
                    Optional.ofNullable(opening.reader())
                        .flatMap(
                            reader ->
                                names.computeIfAbsent(
                                    reader, id -> people.find(id).map(Person::name)))
                        .orElse(null)));
  }
}
