package org.businessleaderaward.access.door;

import graphql.schema.DataFetchingEnvironment;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** Who the caller is, in the rooms where that is a person and no more. */
public final class MeFields implements RoomFields {
  private final Callers callers;
  private final People people;

  MeFields(Callers callers, People people) {
    this.callers = callers;
    this.people = people;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("me", this::me);
  }

  private Person me(DataFetchingEnvironment environment) {
    return people
        .find(callers.require(environment).personId())
        .orElseThrow(
            () -> new Refusal(Refusal.Code.UNAUTHENTICATED, "open your secure link first"));
  }
}
