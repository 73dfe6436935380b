package org.businessleaderaward.wiring;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * That a service of AWS gave no answer in time, was asked too much, or was contended to the last
 * try: nothing is wrong with what it was asked, and the same may go well later. Whether it was done
 * is not known.
 */
public final class Overload {
  /** Why DynamoDB cancels a part of a transaction for what others do meanwhile. */
  private static final Set<String> CONTENTION =
      Set.of(
          "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded");

  private static final int SERVER_FAULTS = 500;

  private Overload() {}

  /** Whether that is what something was thrown for. */
  public static boolean isBehind(@Nullable Throwable thrown) {
    return switch (thrown) {
      case null -> false;
      case TransactionCanceledException cancelled -> isContention(cancelled);
      case TransactionConflictException conflict -> true;
      case SdkServiceException answer ->
          answer.isThrottlingException() || answer.statusCode() >= SERVER_FAULTS;
      case ApiCallTimeoutException late -> true;
      case ApiCallAttemptTimeoutException late -> true;
      case SdkClientException unsent when unsent.getCause() instanceof IOException -> true;
      case SdkException passing when passing.retryable() -> true;
      default -> isBehind(thrown.getCause());
    };
  }

  /** Whether a single item could not be written for what others do meanwhile. */
  public static boolean isContention(DynamoDbException refused) {
    return refused instanceof TransactionConflictException || refused.isThrottlingException();
  }

  /** Whether a transaction was cancelled for what others did meanwhile, and for nothing else. */
  public static boolean isContention(TransactionCanceledException cancelled) {
    var codes =
        cancelled.cancellationReasons().stream()
            .map(CancellationReason::code)
            .filter(code -> code != null && !code.equals("None"))
            .toList();
    return !codes.isEmpty() && CONTENTION.containsAll(codes);
  }
}
