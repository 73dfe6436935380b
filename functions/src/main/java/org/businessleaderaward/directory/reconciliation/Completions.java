package org.businessleaderaward.directory.reconciliation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Call;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Reply;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is typed: an entity by the room's own completion, types and properties by name.
 */
final class Completions {
  private static final int SHOWN = 10;
  private static final int MOST = 50;

  private static final String TYPEAHEAD =
      """
      query ReconcileSuggest($language: Language!, $text: String!, $first: Int!,
          $type: EntryType) {
        typeahead(text: $text, first: $first, language: $language, type: $type) { text node { __typename id
          ... on Organisation { name(language: $language) country }
          ... on Partnership { name(language: $language) } } } }
      """;

  private final Language language;
  private final Call call;
  private final Graph graph;

  Completions(Language language, Call call, Graph graph) {
    this.language = language;
    this.call = call;
    this.graph = graph;
  }

  Reply entities() {
    var prefix = AskedText.cut(parameter("prefix"), AskedText.LONGEST);
    var wanted = EntityType.of(parameter("type"));
    var found = new LinkedHashMap<String, Map<String, Object>>();
    if (Entities.isId(prefix)) {
      var selection = new EnumMap<EntityType, String>(EntityType.class);
      for (var type : EntityType.values()) {
        selection.put(type, Entities.NAME);
      }
      var entity = new Entities(language, graph).find(List.of(prefix), selection).get(prefix);
      if (entity != null) {
        found.put(prefix, shown(entity, entity.text("name")));
      }
    } else if (!prefix.isEmpty()) {
      Map<String, @Nullable Object> variables = QueryBatch.variables(language);
      variables.put("text", prefix);
      variables.put("first", Math.min(MOST, cursor() + SHOWN));
      variables.put("type", wanted.map(Enum::name).orElse(null));
      for (var hit : AnsweredObject.of(graph.ask(TYPEAHEAD, variables)).list("typeahead")) {
        var entity = hit.at("node");
        if (!entity.isEmpty()) {
          found.putIfAbsent(entity.text("id"), shown(entity, hit.text("text")));
        }
      }
    }
    return result(
        found.entrySet().stream()
            .filter(each -> wanted.isEmpty() || wanted.equals(EntityType.ofEntity(each.getKey())))
            .map(Map.Entry::getValue));
  }

  /** An entity, with the name by which it was found where that is another, and its country. */
  private Map<String, Object> shown(AnsweredObject entity, String by) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", entity.text("id"));
    shown.put("name", entity.text("name"));
    var description =
        Stream.of(by.equals(entity.text("name")) ? "" : by, entity.text("country"))
            .filter(text -> !text.isEmpty())
            .toList();
    shown.put("description", String.join(" · ", description));
    shown.put(
        "notable",
        EntityType.ofEntity(entity.text("id")).stream().map(type -> type.shown(language)).toList());
    return shown;
  }

  Reply types() {
    return result(EntityType.allShown(language).stream().filter(this::isMeant));
  }

  Reply properties() {
    return result(
        EntityProperty.of(Optional.empty()).stream()
            .map(property -> property.shown(language))
            .filter(this::isMeant));
  }

  /** The properties that a type has, to choose from. */
  Reply proposals() {
    var type = parameter("type");
    var properties =
        EntityProperty.of(EntityType.of(type)).stream()
            .map(property -> property.shown(language))
            .limit(number("limit", MOST))
            .toList();
    var shown = new LinkedHashMap<String, Object>();
    shown.put("properties", properties);
    shown.put("type", type);
    return new Reply.Json(shown);
  }

  private boolean isMeant(Map<String, Object> named) {
    var typed = parameter("prefix").toLowerCase(Locale.ROOT);
    return Stream.of("id", "name")
        .anyMatch(key -> String.valueOf(named.get(key)).toLowerCase(Locale.ROOT).contains(typed));
  }

  private Reply result(Stream<Map<String, Object>> all) {
    return new Reply.Json(Map.of("result", all.skip(cursor()).limit(SHOWN).toList()));
  }

  private String parameter(String name) {
    return AskedText.read(call.parameters().getOrDefault(name, ""));
  }

  private int cursor() {
    return Math.min(MOST, number("cursor", 0));
  }

  /** A number of the query; what is none stands for the other. */
  private int number(String name, int without) {
    var text = parameter(name);
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : without;
  }
}
