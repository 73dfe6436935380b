package org.businessleaderaward.passkeys;

import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.Optional;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.UserError;

/** Holds an act to a passkey that this session used within the last {@link #FRESH}. */
final class StepUp implements SecondFactor {
  /** How long a session may go on after the passkey was used. */
  static final Duration FRESH = Duration.ofMinutes(5);

  private final Callers callers;
  private final Passkeys passkeys;

  StepUp(Callers callers, Passkeys passkeys) {
    this.callers = callers;
    this.passkeys = passkeys;
  }

  @Override
  public Optional<UserError> missing(DataFetchingEnvironment environment) {
    var item = passkeys.of(callers.require(environment).personId());
    if (item.passkey().isEmpty()) {
      return Optional.of(Challenges.MISSING);
    }
    return item.provenUntil(Session.of(callers, environment)).isPresent()
        ? Optional.empty()
        : Optional.of(Challenges.NEEDED);
  }
}
