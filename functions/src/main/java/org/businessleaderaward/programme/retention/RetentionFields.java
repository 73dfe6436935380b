package org.businessleaderaward.programme.retention;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** How long the edition keeps what it has, in the secretariat's room. */
public final class RetentionFields implements RoomFields {
  private final Callers callers;
  private final RetentionDesk desk;
  private final Expiries expiries;
  private final SecondFactor factor;

  RetentionFields(Callers callers, RetentionDesk desk, Expiries expiries, SecondFactor factor) {
    this.callers = callers;
    this.desk = desk;
    this.expiries = expiries;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("retention", env -> desk.of(callers.require(env), Scope.of(env).now()))
        .query("expiring", env -> expiries.of(callers.require(env).edition(), Scope.of(env).now()))
        .mutation("setRetention", this::change)
        .mutation("eraseNow", this::eraseNow);
  }

  private RetentionDesk.Payload change(DataFetchingEnvironment env) {
    var input = Objects.requireNonNull(env.<Map<String, Object>>getArgument("input"));
    return desk.change(
        callers.require(env),
        RetentionKind.valueOf((String) Objects.requireNonNull(input.get("kind"))),
        (Integer) Objects.requireNonNull(input.get("months")),
        (String) Objects.requireNonNull(input.get("reason")),
        Scope.of(env).now());
  }

  private RetentionDesk.Payload eraseNow(DataFetchingEnvironment env) {
    return desk.eraseNow(
        callers.require(env),
        RetentionKind.valueOf(Objects.requireNonNull(env.<String>getArgument("kind"))),
        Scope.of(env).now(),
        () -> factor.missing(env));
  }
}
