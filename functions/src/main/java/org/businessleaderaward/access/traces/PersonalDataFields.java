package org.businessleaderaward.access.traces;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** A person's data in the secretariat's room: what there is, given out, erased. */
public final class PersonalDataFields implements RoomFields {
  private final Callers callers;
  private final PersonalData data;
  private final SecondFactor factor;

  PersonalDataFields(Callers callers, PersonalData data, SecondFactor factor) {
    this.callers = callers;
    this.data = data;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "personalData",
            env -> data.find(callers.require(env), address(env), Scope.of(env).now()))
        .mutation("exportPersonalData", this::export)
        .mutation("erasePersonalData", this::erase);
  }

  private PersonalData.ExportPayload export(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    return factor
        .missing(env)
        .map(PersonalData.ExportPayload::refused)
        .orElseGet(() -> data.export(caller, address(env), after(env), Scope.of(env).now()));
  }

  private PersonalData.ErasePayload erase(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    return factor
        .missing(env)
        .map(why -> PersonalData.ErasePayload.refused(List.of(why)))
        .orElseGet(() -> data.erase(caller, address(env), Scope.of(env).now()));
  }

  private static @Nullable String after(DataFetchingEnvironment env) {
    return env.getArgument("after");
  }

  private static String address(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<String>getArgument("email"));
  }
}
