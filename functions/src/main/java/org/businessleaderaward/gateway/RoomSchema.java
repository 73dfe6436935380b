package org.businessleaderaward.gateway;

import graphql.parser.ParserOptions;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A room's schema: {@code common.graphql}, {@code passkeys.graphql} where callers have them, and
 * the room's own file, without what the room does not reach, with the data fetchers that the
 * modules bring. Enum values are the names of Java enums, and a field without a fetcher is read
 * from its source's accessor of the same name.
 */
final class RoomSchema {
  /**
   * Rooms' schemas, still without the modules' fetchers, by the room and what else keeps a type in
   * it: made once where one JVM makes the room many times, as tests and the local server do.
   */
  private static final Map<Entry<Room, Set<String>>, GraphQLSchema> BARE =
      new ConcurrentHashMap<>();

  private static final RuntimeWiring UNWIRED =
      RuntimeWiring.newRuntimeWiring()
          .scalar(DateTimeScalar.TYPE)
          .type(TypeRuntimeWiring.newTypeWiring("Node").typeResolver(new NodeTypes(Map.of())))
          .build();

  private RoomSchema() {}

  static GraphQLSchema of(Room room, RoomWiring wiring) {
    var bare =
        BARE.computeIfAbsent(
            Map.entry(room, Set.copyOf(wiring.nodeTypes().values())),
            _ -> new SchemaGenerator().makeExecutableSchema(types(room, wiring), UNWIRED));
    var fetchers = GraphQLCodeRegistry.newCodeRegistry(bare.getCodeRegistry());
    wiring.fetchers().forEach(fetchers::dataFetchers);
    fetchers.typeResolver("Node", new NodeTypes(wiring.nodeTypes()));
    return bare.transformWithoutTypes(schema -> schema.codeRegistry(fetchers.build()));
  }

  /** The room's types as written, those out of reach taken out. */
  static TypeDefinitionRegistry types(Room room, RoomWiring wiring) {
    var shared = room.hasPasskeys() ? read("common") + "\n" + read("passkeys") : read("common");
    var text = shared + "\n" + read(room.id());
    var types =
        new SchemaParser()
            .parse(new StringReader(text), ParserOptions.getDefaultSdlParserOptions());
    SchemaReach.prune(types, Set.copyOf(wiring.nodeTypes().values()));
    return types;
  }

  private static String read(String name) {
    var path = "/graphql-schema/" + name + ".graphql";
    try (var file = RoomSchema.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
