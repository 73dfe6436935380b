package org.businessleaderaward.directory.proposals;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.directory.staff.DirectoryStaff;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** Suggestions in the secretariat's room. */
public final class ModerationFields implements RoomFields {
  private final Suggestions suggestions;
  private final Moderation moderation;
  private final DirectoryStaff staff;

  /** Shows suggestions to the secretariat and takes its decisions. */
  public ModerationFields(Suggestions suggestions, Moderation moderation, DirectoryStaff staff) {
    this.suggestions = suggestions;
    this.moderation = moderation;
    this.staff = staff;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("suggestions", this::pending)
        .mutation("decideSuggestion", this::decide)
        .node(Suggestion.class, "BoardSuggestion");
  }

  private Connection<Suggestion> pending(DataFetchingEnvironment env) {
    staff.require(env);
    return suggestions.pending(PageRequest.of(env));
  }

  private Moderation.Payload decide(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return moderation.decide(
        String.valueOf(input.get("suggestion")), input, caller.actor(), Scope.of(env).now());
  }
}
