package org.businessleaderaward.gateway;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.businessleaderaward.gateway.protocols.RoomProtocol;

/**
 * The data fetchers of a room, by type and field. A field of a record that has its own accessor
 * needs none. Two modules that claim the same field are a mistake and are refused.
 */
public final class RoomWiring {
  private static final String MUTATION = "Mutation";

  private final Map<String, Map<String, DataFetcher<?>>> byType = new LinkedHashMap<>();
  private final Map<Class<?>, String> typeNames = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();
  private final List<RoomProtocol> protocols = new ArrayList<>();
  private Consumer<DataFetchingEnvironment> gate = env -> {};

  /** A field of {@code Query}. */
  public RoomWiring query(String field, DataFetcher<?> fetcher) {
    return field("Query", field, fetcher);
  }

  /** A field of {@code Mutation}. */
  public RoomWiring mutation(String field, DataFetcher<?> fetcher) {
    return field(MUTATION, field, fetcher);
  }

  /**
   * The same of one that changes nothing but how the caller comes in and leaves: no gate stands
   * before it.
   */
  public RoomWiring ownMutation(String field, DataFetcher<?> fetcher) {
    own.add(field);
    return mutation(field, fetcher);
  }

  /** Asks this before every mutation of the room but the callers' own; what it throws, refuses. */
  public RoomWiring beforeMutations(Consumer<DataFetchingEnvironment> check) {
    gate = gate.andThen(check);
    return this;
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

  /** Another protocol in which the room is asked. */
  public RoomWiring protocol(RoomProtocol protocol) {
    protocols.add(protocol);
    return this;
  }

  List<RoomProtocol> protocols() {
    return List.copyOf(protocols);
  }

  Map<String, Map<String, DataFetcher<?>>> fetchers() {
    var all = new LinkedHashMap<>(byType);
    all.computeIfPresent(MUTATION, (type, fields) -> gated(fields));
    return all;
  }

  /** The mutations that stand behind the gate, and the callers' own as they are. */
  private Map<String, DataFetcher<?>> gated(Map<String, DataFetcher<?>> fields) {
    var gated = new LinkedHashMap<String, DataFetcher<?>>();
    fields.forEach(
        (field, fetcher) -> gated.put(field, own.contains(field) ? fetcher : gated(fetcher)));
    return gated;
  }

  private DataFetcher<?> gated(DataFetcher<?> fetcher) {
    return env -> {
      gate.accept(env);
      return fetcher.get(env);
    };
  }

  Map<Class<?>, String> nodeTypes() {
    return typeNames;
  }
}
