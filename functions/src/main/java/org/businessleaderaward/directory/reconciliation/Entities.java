package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** Reads entities by their identifiers; for one that was merged, the one that it went into. */
final class Entities {
  /** What every entity is read with. */
  static final String NAME = "id name(language: $language)";

  private static final Pattern ID = Pattern.compile("(organisation|partnership)-[a-z0-9-]{1,100}");

  private final Language language;
  private final Graph graph;

  Entities(Language language, Graph graph) {
    this.language = language;
    this.graph = graph;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * What there is of some entities, by the identifiers asked for.
   *
   * @param ids identifiers; what is none finds nothing
   * @param selection what is read of each type
   */
  Map<String, AnsweredObject> find(Collection<String> ids, Map<EntityType, String> selection) {
    var found = read(ids, selection);
    var moved = new LinkedHashMap<String, String>();
    found.forEach(
        (id, entity) -> {
          if (entity.text("__typename").equals("RemovedEntry")) {
            moved.put(id, entity.at("mergedInto").text("id"));
          }
        });
    if (moved.isEmpty()) {
      return found;
    }
    var successors = read(new HashSet<>(moved.values()), selection);
    moved.forEach(
        (id, to) ->
            Optional.ofNullable(successors.get(to))
                .ifPresentOrElse(entity -> found.put(id, entity), () -> found.remove(id)));
    return found;
  }

  private Map<String, AnsweredObject> read(
      Collection<String> ids, Map<EntityType, String> selection) {
    var byType = new LinkedHashMap<EntityType, List<String>>();
    ids.stream()
        .filter(Entities::isId)
        .distinct()
        .forEach(
            id ->
                EntityType.ofEntity(id)
                    .filter(selection::containsKey)
                    .ifPresent(
                        type -> byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(id)));
    if (byType.isEmpty()) {
      return new HashMap<>();
    }
    var operation = new StringBuilder("query ReconcileEntities($language: Language!");
    byType.keySet().forEach(type -> operation.append(", $").append(type).append(": [ID!]!"));
    operation.append(") {");
    byType
        .keySet()
        .forEach(
            type ->
                operation
                    .append(" %s: nodes(ids: $%s) { __typename id ".formatted(type, type))
                    .append("... on RemovedEntry { mergedInto { id } } ... on ")
                    .append("%s { %s } }".formatted(type.id(), selection.get(type))));
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("language", language.name());
    byType.forEach((type, asked) -> variables.put(type.name(), asked));
    var answer = AnsweredObject.of(graph.ask(operation.append(" }").toString(), variables));
    var found = new HashMap<String, AnsweredObject>();
    byType.forEach(
        (type, asked) -> {
          var entities = answer.list(type.name());
          for (int i = 0; i < asked.size(); i++) {
            if (!entities.get(i).isEmpty()) {
              found.put(asked.get(i), entities.get(i));
            }
          }
        });
    return found;
  }
}
