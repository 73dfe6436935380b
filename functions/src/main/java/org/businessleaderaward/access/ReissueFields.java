package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** Who was not reached, and new links for advisers and jurors, in the secretariat's room. */
final class ReissueFields implements RoomFields {
  private final Callers callers;
  private final People people;
  private final Reissues reissues;
  private final SecondFactor factor;

  ReissueFields(Callers callers, People people, Reissues reissues, SecondFactor factor) {
    this.callers = callers;
    this.people = people;
    this.reissues = reissues;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("notReached", env -> NotReached.of(people, callers.require(env).edition()))
        .mutation("reissueLink", this::reissue);
  }

  private InvitePayload reissue(DataFetchingEnvironment environment) {
    var caller = callers.require(environment);
    String person = environment.getArgument("person");
    return factor
        .missing(environment)
        .map(why -> InvitePayload.refused(List.of(why)))
        .orElseGet(
            () ->
                reissues.reissue(
                    caller, person == null ? "" : person, Scope.of(environment).now()));
  }
}
