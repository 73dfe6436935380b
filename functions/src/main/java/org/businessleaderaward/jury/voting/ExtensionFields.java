package org.businessleaderaward.jury.voting;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.ExtendWindow;

/** Extensions in the secretariat's room. They are here because those of the vote need the jury. */
public final class ExtensionFields implements RoomFields {
  private final Callers callers;
  private final ExtendWindow extending;
  private final ExtendVoting voting;

  ExtensionFields(Callers callers, ExtendWindow extending, ExtendVoting voting) {
    this.callers = callers;
    this.extending = extending;
    this.voting = voting;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.mutation("extendWindow", this::extend);
  }

  private EditionPayload extend(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wanted =
        new ExtendWindow.Wanted(
            Window.Kind.valueOf((String) Objects.requireNonNull(input.get("kind"))),
            (String) Objects.requireNonNull(input.get("closesAt")),
            (Boolean) input.get("closesSecond"),
            (String) Objects.requireNonNull(input.get("reason")));
    var now = Scope.of(env).now();
    return wanted.kind() == Window.Kind.VOTING
        ? voting.extend(caller, wanted, now)
        : extending.extend(caller, wanted, now, (set, window) -> {});
  }
}
