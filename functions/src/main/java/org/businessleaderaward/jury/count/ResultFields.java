package org.businessleaderaward.jury.count;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
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
        new Announcement(
            (String) Objects.requireNonNull(input.get("nomination")),
            texts(input, "citation"),
            texts(input, "replaced"),
            Optional.ofNullable((Instant) input.get("replacedPublicAt")),
            Optional.ofNullable((Instant) input.get("publicAt"))),
        Scope.of(env).now(),
        () -> factor.missing(env));
  }

  /** What word processors put in for a break is one; nothing where nothing was sent. */
  @SuppressWarnings("unchecked")
  private static Texts texts(Map<String, Object> input, String name) {
    var sent = new HashMap<String, Object>();
    if (input.get(name) instanceof Map<?, ?> byTag) {
      ((Map<String, String>) byTag)
          .forEach((tag, text) -> sent.put(tag, text == null ? null : PlainText.asLines(text)));
    }
    return Texts.sent(sent);
  }
}
