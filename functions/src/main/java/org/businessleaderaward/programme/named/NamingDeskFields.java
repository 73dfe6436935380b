package org.businessleaderaward.programme.named;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** Who agreed to be named, in the secretariat's room. */
public final class NamingDeskFields implements RoomFields {
  private final Callers callers;
  private final NamingDesk desk;

  NamingDeskFields(Callers callers, NamingDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("namings", env -> desk.all(callers.require(env)))
        .query("namingPicture", this::picture)
        .mutation("hideNaming", this::hide)
        .mutation("withdrawNaming", this::withdraw);
  }

  private @Nullable String picture(DataFetchingEnvironment env) {
    String person = Objects.requireNonNull(env.getArgument("person"));
    String hash = Objects.requireNonNull(env.getArgument("hash"));
    return desk.picture(callers.require(env), person, hash).orElse(null);
  }

  private NamingPayload hide(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return desk.hide(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("person")),
        (Boolean) Objects.requireNonNull(input.get("hidden")),
        (Integer) Objects.requireNonNull(input.get("version")),
        (String) Objects.requireNonNull(input.get("reason")),
        Scope.of(env).now());
  }

  private NamingPayload withdraw(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return desk.withdraw(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("person")),
        (String) Objects.requireNonNull(input.get("reason")),
        Scope.of(env).now());
  }
}
