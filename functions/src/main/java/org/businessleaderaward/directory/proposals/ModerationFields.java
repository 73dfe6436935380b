package org.businessleaderaward.directory.proposals;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** Suggestions in the secretariat's room. */
public final class ModerationFields implements RoomFields {
  private final Suggestions suggestions;
  private final Moderation moderation;
  private final Callers callers;

  /** Shows suggestions to the secretariat and takes its decisions. */
  public ModerationFields(Suggestions suggestions, Moderation moderation, Callers callers) {
    this.suggestions = suggestions;
    this.moderation = moderation;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("suggestions", this::pending)
        .mutation("decideSuggestion", this::decide)
        .node(Suggestion.class, "BoardSuggestion");
  }

  private Connection<Suggestion> pending(DataFetchingEnvironment env) {
    callers.require(env);
    return suggestions.pending(PageRequest.of(env));
  }

  private Moderation.Payload decide(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return moderation.decide(
        String.valueOf(input.get("suggestion")),
        Boolean.TRUE.equals(input.get("accept")),
        input.get("reason") == null
            ? null
            : RefusalReason.valueOf(String.valueOf(input.get("reason"))),
        caller.actor(),
        Scope.of(env).now());
  }
}
