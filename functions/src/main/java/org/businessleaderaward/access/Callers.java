package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.businessleaderaward.audit.EditionOfCaller;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;

/** Who is calling. Found out once per request. */
public final class Callers implements EditionOfCaller {
  private final Sessions sessions;

  /** Callers by these sessions. */
  public Callers(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * The caller.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session of the room's role
   */
  public Caller require(DataFetchingEnvironment environment) {
    return find(environment)
        .orElseThrow(
            () -> new Refusal(Refusal.Code.UNAUTHENTICATED, "open your secure link first"));
  }

  @Override
  public String editionOf(DataFetchingEnvironment environment) {
    return require(environment).edition();
  }

  /**
   * What tells the caller's session from every other; no secret.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session of the room's role
   */
  public String session(DataFetchingEnvironment environment) {
    require(environment);
    return Sha256.of(Scope.of(environment).sessionToken().orElseThrow()).hex();
  }

  /** The caller, if there is a live session of the room's role. */
  public Optional<Caller> find(DataFetchingEnvironment environment) {
    return find(Scope.of(environment));
  }

  /** The caller of a request. */
  public Optional<Caller> find(Scope scope) {
    synchronized (scope) {
      var known = scope.caller();
      if (known.isPresent()) {
        return known.map(Caller.class::cast);
      }
      var found = sessions.find(scope);
      found.ifPresent(scope::setCaller);
      return found;
    }
  }
}
