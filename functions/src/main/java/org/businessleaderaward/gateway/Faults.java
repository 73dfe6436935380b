package org.businessleaderaward.gateway;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.businessleaderaward.wiring.Overload;
import org.jspecify.annotations.Nullable;
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
    var half = half(parameters.getArgumentValues(), "");
    if (half.isPresent()) {
      return error
          .message("%s", "Half of a character is in %s; no store keeps it.".formatted(half.get()))
          .extensions(Map.of("code", Refusal.Code.BAD_REQUEST.name()))
          .build();
    }
    LOG.error("a fault at {}", parameters.getPath(), exception);
    var kind = Kind.of(exception);
    return error.message(kind.message).extensions(Map.of("code", kind.name())).build();
  }

  /**
   * Where an argument has a surrogate without its other half, which the store refuses when nothing
   * before it did: that is no fault of ours.
   */
  private static Optional<String> half(@Nullable Object value, String place) {
    return switch (value) {
      case String text ->
          text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)
              ? Optional.of(place)
              : Optional.empty();
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .flatMap(
                  field ->
                      half(field.getValue(), (place.isEmpty() ? "" : place + ".") + field.getKey())
                          .stream())
              .findFirst();
      case List<?> values -> values.stream().flatMap(one -> half(one, place).stream()).findFirst();
      case null, default -> Optional.empty();
    };
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
