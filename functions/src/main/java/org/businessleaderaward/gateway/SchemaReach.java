package org.businessleaderaward.gateway;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a room's schema what nobody can reach from its {@code Query} and {@code Mutation}.
 * The types that stand for an interface count as reached only when something else reaches them, or
 * when a module names them, so that a room does not show a type because it shares {@code Node}.
 */
final class SchemaReach {
  private final TypeDefinitionRegistry types;
  private final Set<String> reached = new HashSet<>();

  private SchemaReach(TypeDefinitionRegistry types) {
    this.types = types;
  }

  /** Removes every type that neither the roots nor the named types lead to. */
  static void prune(TypeDefinitionRegistry types, Collection<String> named) {
    var reach = new SchemaReach(types);
    reach.visit("Query");
    reach.visit("Mutation");
    named.forEach(reach::visit);
    List.copyOf(types.types().values()).forEach(reach::removeUnlessReached);
    List.copyOf(types.scalars().values()).forEach(reach::removeUnlessReached);
  }

  private void removeUnlessReached(TypeDefinition<?> type) {
    if (!reached.contains(type.getName())) {
      types.remove(type);
    }
  }

  private void visit(Type<?> type) {
    visit(TypeUtil.unwrapAll(type).getName());
  }

  private void visit(String name) {
    var type = types.getTypeOrNull(name);
    if (type == null || !reached.add(name)) {
      return;
    }
    switch (type) {
      case ImplementingTypeDefinition<?> fields -> {
        fields.getImplements().forEach(this::visit);
        fields.getFieldDefinitions().forEach(this::visit);
        types
            .objectTypeExtensions()
            .getOrDefault(name, List.of())
            .forEach(more -> more.getFieldDefinitions().forEach(this::visit));
      }
      case InputObjectTypeDefinition input -> input.getInputValueDefinitions().forEach(this::visit);
      case UnionTypeDefinition union -> union.getMemberTypes().forEach(this::visit);
      default -> {}
    }
  }

  private void visit(FieldDefinition field) {
    visit(field.getType());
    field.getInputValueDefinitions().forEach(this::visit);
  }

  private void visit(InputValueDefinition input) {
    visit(input.getType());
  }
}
