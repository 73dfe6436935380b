package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Reply;
import org.businessleaderaward.language.Language;
import tools.jackson.databind.JsonNode;

/**
 * Says what some entities have by some properties. What is no property is told once, among all, and
 * not again for each entity.
 */
final class DataExtension {
  /** The most entities of a query, and the most properties. */
  static final int MOST = 50;

  /** The longest id of either; no longer one is an entity's. */
  static final int LONGEST = 120;

  /** So many are read by one operation, so that their partnerships find room in it. */
  private static final int AT_ONCE = 10;

  private final Language language;
  private final Graph graph;

  DataExtension(Language language, Graph graph) {
    this.language = language;
    this.graph = graph;
  }

  Reply answer(JsonNode query) {
    var ids = new LinkedHashSet<>(Reconciliation.texts(query.path("ids")));
    var properties = new LinkedHashSet<>(Reconciliation.texts(query.path("properties")));
    if (ids.size() > MOST) {
      return new Reply.TooMany("data is given of at most " + MOST + " entities at once");
    }
    if (properties.size() > MOST) {
      return new Reply.TooMany("at most " + MOST + " properties are given at once");
    }
    Stream.of(ids, properties).flatMap(Set::stream).forEach(DataExtension::checkLength);
    var known =
        properties.stream()
            .filter(id -> Stream.of(EntityType.values()).anyMatch(type -> has(id, type)))
            .toList();
    var entities = find(List.copyOf(ids), known);
    var rows = new LinkedHashMap<String, Object>();
    for (var id : ids) {
      var entity = entities.get(id);
      var row = new LinkedHashMap<String, Object>();
      for (var property : known) {
        row.put(property, entity == null ? List.of() : values(property, entity));
      }
      rows.put(id, row);
    }
    var meta = properties.stream().map(this::described).toList();
    return new Reply.Json(Map.of("meta", meta, "rows", rows));
  }

  private static void checkLength(String id) {
    if (id.length() > LONGEST) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST,
          "the id of an entity or a property has at most " + LONGEST + " letters");
    }
  }

  private static boolean has(String property, EntityType type) {
    return EntityProperty.of(property, type).isPresent();
  }

  private Map<String, AnsweredObject> find(List<String> ids, List<String> properties) {
    var selection = new EnumMap<EntityType, String>(EntityType.class);
    for (var type : EntityType.values()) {
      Set<String> fields =
          properties.stream()
              .flatMap(id -> EntityProperty.of(id, type).stream())
              .map(EntityProperty::selection)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!fields.isEmpty()) {
        selection.put(type, String.join(" ", fields));
      }
    }
    var reader = new Entities(language, graph);
    var found = new HashMap<String, AnsweredObject>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      found.putAll(reader.find(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), selection));
    }
    return found;
  }

  private static List<Object> values(String property, AnsweredObject entity) {
    return EntityType.of(entity.text("__typename"))
        .flatMap(type -> EntityProperty.of(property, type))
        .map(found -> found.reading().of(entity))
        .orElse(List.of());
  }

  private Map<String, Object> described(String id) {
    var known = new ArrayList<EntityProperty>();
    for (var type : EntityType.values()) {
      EntityProperty.of(id, type).ifPresent(known::add);
    }
    var described = new LinkedHashMap<String, Object>();
    described.put("id", id);
    described.put("name", known.isEmpty() ? id : Labels.of(id, language));
    EntityProperty.typeOfValues(id).ifPresent(type -> described.put("type", type.shown(language)));
    return described;
  }
}
