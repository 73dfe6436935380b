package org.businessleaderaward.gateway;

import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What operations mean, written so that two that mean the same are written the same: fragments in
 * their places, what is selected twice once, selections, arguments and variables sorted.
 */
final class Meaning {
  private final Map<String, FragmentDefinition> fragments = new TreeMap<>();

  /** The meaning of operations that use the fragments of these documents. */
  Meaning(Collection<Document> documents) {
    for (var document : documents) {
      for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
        fragments.put(Objects.requireNonNull(fragment.getName()), fragment);
      }
    }
  }

  /** That of a document's only operation, which may use the document's fragments. */
  static String of(String text) {
    var document = new Parser().parseDocument(text);
    return new Meaning(List.of(document))
        .of(document.getDefinitionsOfType(OperationDefinition.class).getFirst());
  }

  String of(OperationDefinition operation) {
    return "%s %s(%s)%s%s"
        .formatted(
            operation.getOperation(),
            operation.getName(),
            sorted(operation.getVariableDefinitions()),
            directives(operation),
            selected(List.of(operation.getSelectionSet())));
  }

  private String selected(List<SelectionSet> sets) {
    var found = new TreeMap<String, List<SelectionSet>>();
    sets.forEach(set -> collect(set, found));
    return found.entrySet().stream()
        .map(one -> one.getKey() + (one.getValue().isEmpty() ? "" : selected(one.getValue())))
        .collect(Collectors.joining(" ", "{", "}"));
  }

  private void collect(SelectionSet set, Map<String, List<SelectionSet>> found) {
    for (Object selection : set.getSelections()) {
      switch (selection) {
        case FragmentSpread spread ->
            collect(
                Objects.requireNonNull(fragments.get(spread.getName()), spread.getName())
                    .getSelectionSet(),
                found);
        case InlineFragment some ->
            found
                .computeIfAbsent(
                    "... on "
                        + Objects.requireNonNull(some.getTypeCondition()).getName()
                        + directives(some),
                    key -> new ArrayList<>())
                .add(some.getSelectionSet());
        case Field field -> {
          var within = found.computeIfAbsent(head(field), key -> new ArrayList<>());
          if (field.getSelectionSet() != null) {
            within.add(field.getSelectionSet());
          }
        }
        default -> throw new IllegalArgumentException(selection.toString());
      }
    }
  }

  private static String head(Field field) {
    return "%s: %s(%s)%s"
        .formatted(
            field.getResultKey(), field.getName(), sorted(field.getArguments()), directives(field));
  }

  private static String directives(DirectivesContainer<?> node) {
    return sorted(node.getDirectives());
  }

  private static String sorted(List<? extends Node<?>> nodes) {
    return nodes.stream()
        .map(AstPrinter::printAstCompact)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
