package org.businessleaderaward.passkeys;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;

/**
 * The session in which something is done, and when.
 *
 * @param hash tells it from every other; no secret
 * @param scope the request
 */
record Session(String hash, Instant now, Scope scope) {
  /**
   * The session of a request.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session of the room's role
   */
  static Session of(Callers callers, DataFetchingEnvironment environment) {
    var scope = Scope.of(environment);
    return new Session(callers.session(environment), scope.now(), scope);
  }

  /** The same session under another secret. */
  Session as(Sessions.Renewal fresh) {
    return new Session(fresh.name(), now, scope);
  }
}
