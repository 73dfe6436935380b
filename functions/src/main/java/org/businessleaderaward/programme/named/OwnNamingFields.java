package org.businessleaderaward.programme.named;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;

/** Whether the caller agrees to be named, in the rooms of advisers and jurors. */
public final class OwnNamingFields implements RoomFields {
  private final Callers callers;
  private final OwnNaming own;

  OwnNamingFields(Callers callers, OwnNaming own) {
    this.callers = callers;
    this.own = own;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("naming", env -> own.of(callers.require(env)))
        .mutation(
            "agreeToBeNamed",
            env -> own.agree(callers.require(env), wanted(env), Scope.of(env).now()))
        .mutation(
            "declineToBeNamed", env -> own.takeBack(callers.require(env), Scope.of(env).now()));
  }

  private static NamedAs wanted(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return new NamedAs(
        text(input, "name"),
        text(input, "position"),
        text(input, "biography"),
        Language.valueOf(text(input, "language")));
  }

  private static String text(Map<String, Object> input, String field) {
    return (String) Objects.requireNonNull(input.get(field));
  }
}
