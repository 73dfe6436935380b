package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** New links for advisers and jurors, in the secretariat's room. */
final class ReissueFields implements RoomFields {
  private final Callers callers;
  private final Reissues reissues;
  private final SecondFactor factor;

  ReissueFields(Callers callers, Reissues reissues, SecondFactor factor) {
    this.callers = callers;
    this.reissues = reissues;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.mutation("reissueLink", this::reissue);
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
