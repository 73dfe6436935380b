package org.businessleaderaward.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** Suggestions in the partners' room. */
public final class PartnersFields implements RoomFields {
  private final Suggestions suggestions;

  /** Takes suggestions. */
  public PartnersFields(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("suggestion", this::suggestion)
        .mutation("suggestPartnership", this::suggest)
        .node(Suggestion.class, "Suggestion");
  }

  private @Nullable Suggestion suggestion(DataFetchingEnvironment env) {
    String id = Objects.requireNonNull(env.getArgument("id"));
    return suggestions.find(id).orElse(null);
  }

  private Suggestions.Payload suggest(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var scope = Scope.of(env);
    return suggestions.suggest(draft(input), scope.sourceIp(), scope.now());
  }

  private static SuggestionDraft draft(Map<String, Object> input) {
    return new SuggestionDraft(
        text(input, "idempotencyKey"),
        text(input, "name"),
        text(input, "summary"),
        PartnershipKind.valueOf(text(input, "kind")),
        list(input, "themes", Theme::valueOf),
        list(input, "countries", Function.identity()),
        text(input, "sourceUrl"),
        text(input, "email"),
        Language.valueOf(text(input, "language")));
  }

  private static String text(Map<String, Object> input, String field) {
    return String.valueOf(input.get(field));
  }

  private static <T> List<T> list(
      Map<String, Object> input, String field, Function<String, T> value) {
    var given = (List<?>) Objects.requireNonNull(input.get(field));
    return given.stream().map(String::valueOf).map(value).toList();
  }
}
