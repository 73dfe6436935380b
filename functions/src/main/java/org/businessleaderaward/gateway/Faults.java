package org.businessleaderaward.gateway;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.businessleaderaward.wiring.Overload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What callers learn of an exception: of a {@link Refusal} its code and message; of anything else
 * that it happened, and whether the same may go well later, while the log has the rest under the
 * request's id.
 */
final class Faults implements DataFetcherExceptionHandler {
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
    var kind = Kind.of(exception);
    return error.message(kind.message).extensions(Map.of("code", kind.name())).build();
  }

  /** What is said of a fault. */
  enum Kind {
    /** Of what somebody has to look into. */
    INTERNAL_ERROR("something went wrong here; the log has it under this request's id"),
    /** Of what passes. */
    UNAVAILABLE(
        "a service behind this room is busy; nothing on record is lost, but what this request"
            + " changes may be done or not: look, and try again; the log has it under this"
            + " request's id");

    private final String message;

    Kind(String message) {
      this.message = message;
    }

    static Kind of(Throwable fault) {
      return Overload.isBehind(fault) ? UNAVAILABLE : INTERNAL_ERROR;
    }

    String message() {
      return message;
    }
  }
}
