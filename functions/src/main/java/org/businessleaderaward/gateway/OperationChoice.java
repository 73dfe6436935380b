package org.businessleaderaward.gateway;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Optional;

/** Which operation of a document a request is for. */
final class OperationChoice {
  private OperationChoice() {}

  /** The operation that is named, or the only one. */
  static Optional<OperationDefinition> of(Document document, GraphQlRequest request) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    return request
        .operationName()
        .map(
            name ->
                operations.stream()
                    .filter(operation -> name.equals(operation.getName()))
                    .findFirst())
        .orElseGet(
            () -> operations.size() == 1 ? Optional.of(operations.getFirst()) : Optional.empty());
  }

  /** What comes by GET may only read (GraphQL over HTTP, section 5.1). */
  static void refuseWriteByGet(Document document, GraphQlRequest request) {
    var chosen = of(document, request).map(OperationDefinition::getOperation);
    if (request.readOnly()
        && chosen.isPresent()
        && chosen.get() != OperationDefinition.Operation.QUERY) {
      throw HttpRefusal.method("POST");
    }
  }
}
