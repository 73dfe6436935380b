package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.directory.search.CountryArgument;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Reply;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers a batch of queries by one operation for each type that is wanted, of which none costs
 * more than the public room takes.
 */
final class QueryBatch {
  /** The most queries of a batch; as many as OpenRefine sends unless it is told more. */
  static final int MOST = 10;

  /** The most candidates of a query for each type. */
  static final int CANDIDATES = 5;

  private final Language language;
  private final Graph graph;

  QueryBatch(Language language, Graph graph) {
    this.language = language;
    this.graph = graph;
  }

  /**
   * A query.
   *
   * @param text what is looked for, no longer than {@link AskedText#LONGEST}; empty finds nothing
   * @param country the ISO code of the first country among its properties
   * @param limit how many candidates at most
   */
  record Wanted(
      String key, String text, Set<EntityType> types, Optional<String> country, int limit) {
    static Wanted of(String key, JsonNode query) {
      if (!query.isObject() || !(query.has("query") || query.has("properties"))) {
        throw new Refusal(Refusal.Code.BAD_REQUEST, "a query has query, or properties, or both");
      }
      var types = EnumSet.noneOf(EntityType.class);
      var given = Reconciliation.texts(query.path("type"));
      given.forEach(type -> EntityType.of(type).ifPresent(types::add));
      var country =
          query
              .path("properties")
              .valueStream()
              .filter(property -> property.path("pid").asString("").equals("country"))
              .flatMap(property -> Reconciliation.texts(property.path("v")).stream())
              .flatMap(text -> CountryArgument.code(text).stream())
              .findFirst();
      int limit = query.path("limit").asInt(CANDIDATES);
      return new Wanted(
          key,
          AskedText.read(query.path("query").asString("")),
          given.isEmpty() ? EnumSet.allOf(EntityType.class) : types,
          country,
          limit < 1 ? CANDIDATES : limit);
    }

    boolean is(EntityType type) {
      return types.contains(type) && !text.isEmpty() && !Entities.isId(text);
    }
  }

  /** What may be meant. */
  record Candidate(
      AnsweredObject entity,
      EntityType type,
      double score,
      boolean match,
      List<String> description,
      List<Map<String, Object>> features) {
    Map<String, Object> shown(Language language) {
      var shown = new LinkedHashMap<String, Object>();
      shown.put("id", entity.text("id"));
      shown.put("name", entity.text("name"));
      shown.put("description", String.join(" · ", description));
      shown.put("type", List.of(type.shown(language)));
      shown.put("score", score);
      shown.put("match", match);
      shown.put("features", features);
      return shown;
    }
  }

  Reply answer(JsonNode queries) {
    if (queries.size() > MOST) {
      return new Reply.TooMany("a batch has at most " + MOST + " queries");
    }
    var wanted =
        queries.properties().stream()
            .map(query -> Wanted.of(query.getKey(), query.getValue()))
            .toList();
    var found = new HashMap<String, List<Candidate>>();
    byId(wanted).forEach((key, candidate) -> found.put(key, List.of(candidate)));
    var parts =
        Stream.of(
                new OrganisationQueries(language, graph)
                    .answer(of(wanted, EntityType.ORGANISATION)),
                new PartnershipQueries(language, graph).answer(of(wanted, EntityType.PARTNERSHIP)))
            .toList();
    parts.forEach(
        part ->
            part.forEach(
                (key, more) -> found.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more)));
    var results = new LinkedHashMap<String, Object>();
    for (var query : wanted) {
      var shown =
          found.getOrDefault(query.key(), List.of()).stream()
              .sorted(Comparator.comparingDouble(Candidate::score).reversed())
              .limit(query.limit())
              .map(candidate -> candidate.shown(language))
              .toList();
      results.put(query.key(), Map.of("result", shown));
    }
    return new Reply.Json(results);
  }

  private static List<Wanted> of(List<Wanted> wanted, EntityType type) {
    return wanted.stream().filter(query -> query.is(type)).toList();
  }

  /** An identifier is no name: it means its entity without a doubt. */
  private Map<String, Candidate> byId(List<Wanted> wanted) {
    var ids = wanted.stream().map(Wanted::text).filter(Entities::isId).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    var selection = new EnumMap<EntityType, String>(EntityType.class);
    for (var type : EntityType.values()) {
      selection.put(type, Entities.NAME);
    }
    var entities = new Entities(language, graph).find(ids, selection);
    var found = new HashMap<String, Candidate>();
    for (var query : wanted) {
      var entity = entities.get(query.text());
      var type = EntityType.ofEntity(query.text());
      if (entity != null && type.filter(query.types()::contains).isPresent()) {
        var features = List.of(feature("identifier", true));
        found.put(query.key(), new Candidate(entity, type.get(), 100, true, List.of(), features));
      }
    }
    return found;
  }

  static Map<String, Object> feature(String id, Object value) {
    return Map.of("id", id, "value", value);
  }

  /** The variables of an operation, to which those of each query are added. */
  static Map<String, @Nullable Object> variables(Language language) {
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("language", language.name());
    return variables;
  }
}
