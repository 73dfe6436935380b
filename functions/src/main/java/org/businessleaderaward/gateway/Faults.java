package org.businessleaderaward.gateway;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What callers learn of an exception: of a {@link Refusal} its code and message; of anything else
 * that it happened, while the log has the rest under the request's id.
 */
final class Faults implements DataFetcherExceptionHandler {
  static final String CODE = "INTERNAL_ERROR";
  static final String MESSAGE = "something went wrong here; the log has it under this request's id";

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters parameters) {
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error(parameters)).build());
  }

  private static GraphQLError error(DataFetcherExceptionHandlerParameters parameters) {
    var exception = parameters.getException();
    var error =
        GraphqlErrorBuilder.newError()
            .path(parameters.getPath())
            .location(parameters.getSourceLocation());
    if (exception instanceof Refusal refusal) {
      return error
          .message("%s", String.valueOf(refusal.getMessage()))
          .extensions(Map.of("code", refusal.code().name()))
          .build();
    }
    LOG.error("a fault at {}", parameters.getPath(), exception);
    return error.message(MESSAGE).extensions(Map.of("code", CODE)).build();
  }
}
