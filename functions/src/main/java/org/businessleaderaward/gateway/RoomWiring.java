package org.businessleaderaward.gateway;

import graphql.schema.DataFetcher;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data fetchers of a room, by type and field. A field of a record that has its own accessor
 * needs none. Two modules that claim the same field are a mistake and are refused.
 */
public final class RoomWiring {
  private final Map<String, Map<String, DataFetcher<?>>> byType = new LinkedHashMap<>();
  private final Map<Class<?>, String> typeNames = new LinkedHashMap<>();

  /** A field of {@code Query}. */
  public RoomWiring query(String field, DataFetcher<?> fetcher) {
    return field("Query", field, fetcher);
  }

  /** A field of {@code Mutation}. */
  public RoomWiring mutation(String field, DataFetcher<?> fetcher) {
    return field("Mutation", field, fetcher);
  }

  /** A field of any type. */
  public RoomWiring field(String type, String field, DataFetcher<?> fetcher) {
    var before = byType.computeIfAbsent(type, t -> new LinkedHashMap<>()).put(field, fetcher);
    if (before != null) {
      throw new IllegalStateException("wired twice: " + type + "." + field);
    }
    return this;
  }

  /** Which object type a source of this class is, where a field's type is the interface Node. */
  public RoomWiring node(Class<?> source, String type) {
    typeNames.put(source, type);
    return this;
  }

  Map<String, Map<String, DataFetcher<?>>> fetchers() {
    return byType;
  }

  Map<Class<?>, String> nodeTypes() {
    return typeNames;
  }
}
