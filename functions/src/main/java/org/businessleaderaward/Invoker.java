package org.businessleaderaward;

import java.util.Objects;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/**
 * What Lambda calls. Around a snapshot of its process (SnapStart) it calls itself as Lambda would,
 * from an event's bytes to those of the answer, so that the whole way is loaded and compiled in the
 * snapshot.
 */
public final class Invoker extends FunctionInvoker {
  /** How Lambda says that a snapshot will be made of this process. */
  private static final String SNAP_START = "snap-start";

  /** Kept here, since the context of the snapshots does not hold it. */
  @SuppressWarnings("UnusedVariable")
  private final Optional<Resource> rounds;

  /** Starts the function that the environment names. */
  public Invoker() {
    this.rounds =
        SNAP_START.equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))
            ? Optional.of(
                PrimingRounds.before(
                    Core.getGlobalContext(),
                    Objects.requireNonNull(System.getenv("SPRING_CLOUD_FUNCTION_DEFINITION")),
                    PrimingRounds.ROUNDS,
                    (event, answer) -> handleRequest(event, answer, new PrimingContext())))
            : Optional.empty();
  }
}
