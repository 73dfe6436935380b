package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.businessleaderaward.audit.EditionOfCaller;
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
   * The caller, in the room: the one gate before whatever a room shows or does.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session of the room's role, and
   *     with {@code PASSKEY_NEEDED} before a passkey was used where the room asks for one
   */
  public Caller require(DataFetchingEnvironment environment) {
    var caller = atTheDoor(environment);
    if (!caller.isInside()) {
      throw new Refusal(Refusal.Code.PASSKEY_NEEDED, "use your passkey first");
    }
    return caller;
  }

  /**
   * Refuses who is in the room to read.
   *
   * @throws Refusal with {@code FORBIDDEN}
   */
  void refuseReader(DataFetchingEnvironment environment) {
    if (find(environment)
        .filter(caller -> caller.standing() == Caller.Standing.READING)
        .isPresent()) {
      throw new Refusal(Refusal.Code.FORBIDDEN, "a reader changes nothing");
    }
  }

  /**
   * The caller, who may still stand before the door. Only for what it takes to come in.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session of the room's role
   */
  public Caller atTheDoor(DataFetchingEnvironment environment) {
    return find(Scope.of(environment))
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
    atTheDoor(environment);
    return Sessions.nameOf(Scope.of(environment).sessionToken().orElseThrow());
  }

  /** The caller, if there is a live session of the room's role, and they are in the room. */
  public Optional<Caller> find(DataFetchingEnvironment environment) {
    return find(Scope.of(environment)).filter(Caller::isInside);
  }

  /** The caller of a request, who may still stand before the door. */
  Optional<Caller> find(Scope scope) {
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
