package org.businessleaderaward.jury.count;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.cycle.EditionPayload;

/** The result and its announcement in the secretariat's room. */
public final class ResultFields implements RoomFields {
  private final Callers callers;
  private final SecondFactor factor;
  private final Results results;
  private final Announce announcing;

  ResultFields(Callers callers, SecondFactor factor, Results results, Announce announcing) {
    this.callers = callers;
    this.factor = factor;
    this.results = results;
    this.announcing = announcing;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("result", env -> results.find(callers.require(env).edition()).orElse(null))
        .field(
            "Laureate",
            "citations",
            env -> Texts.of(Objects.requireNonNull(env.<Laureate>getSource()).citation()))
        .mutation("announce", this::announce);
  }

  private EditionPayload announce(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return announcing.announce(
        callers.require(env),
        citation(input),
        Optional.ofNullable((Instant) input.get("publicAt")),
        Scope.of(env).now(),
        () -> factor.missing(env));
  }

  @SuppressWarnings("unchecked")
  private static Texts citation(Map<String, Object> input) {
    return Texts.sent((Map<String, Object>) Objects.requireNonNull(input.get("citation")));
  }
}
