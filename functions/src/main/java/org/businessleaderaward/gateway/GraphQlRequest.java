package org.businessleaderaward.gateway;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request after GraphQL over HTTP, section 5.
 *
 * @param query the document
 * @param operationName which of its operations to execute
 * @param variables values of its variables
 * @param sha256 hash of a known document that is wanted in place of {@code query}
 * @param readOnly whether it came by GET or HEAD, which must change nothing
 */
record GraphQlRequest(
    Optional<String> query,
    Optional<String> operationName,
    Map<String, @Nullable Object> variables,
    Optional<String> sha256,
    boolean readOnly) {
  /** One that this server makes itself, and that changes nothing. */
  static GraphQlRequest reading(String query, Map<String, @Nullable Object> variables) {
    return new GraphQlRequest(
        Optional.of(query), Optional.empty(), variables, Optional.empty(), true);
  }
}
