package org.businessleaderaward.gateway;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which object type a node is, by the class of its source as the modules declared it. */
final class NodeTypes implements TypeResolver {
  private final Map<Class<?>, String> names;

  NodeTypes(Map<Class<?>, String> names) {
    this.names = Map.copyOf(names);
  }

  @Override
  public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
    Object source = environment.getObject();
    var name = source == null ? null : names.get(source.getClass());
    if (name == null) {
      throw new IllegalStateException(
          "no type is declared for nodes of " + (source == null ? "nothing" : source.getClass()));
    }
    return environment.getSchema().getObjectType(name);
  }
}
