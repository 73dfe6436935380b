package org.businessleaderaward.gateway;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room's schema and data fetchers without the list of known operations in front of them: what the
 * room would answer if that list held everything.
 */
public final class OpenGraph {
  private static final JsonMapper JSON = new JsonMapper();

  private final GraphQLSchema schema;
  private final GraphQL graphQl;

  /** The room with what modules bring to it. */
  public OpenGraph(Room room, List<? extends RoomFields> fields) {
    var wiring = new RoomWiring();
    fields.forEach(part -> part.addTo(wiring));
    schema = RoomSchema.of(room, wiring);
    graphQl = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(new Faults()).build();
  }

  /** The schema. */
  public GraphQLSchema schema() {
    return schema;
  }

  /** The answer to a document, as JSON. */
  public String answer(String document, Scope scope) {
    var result =
        graphQl.execute(
            ExecutionInput.newExecutionInput()
                .query(document)
                .graphQLContext(context -> context.put(Scope.class, scope))
                .build());
    return JSON.writeValueAsString(result.toSpecification());
  }
}
