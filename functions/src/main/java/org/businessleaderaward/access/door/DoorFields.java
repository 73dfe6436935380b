package org.businessleaderaward.access.door;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;

/** Coming in and leaving, in every room with sessions. */
public final class DoorFields implements RoomFields {
  private static final UserError REFUSED =
      UserError.of("LINK_REFUSED", "This link does not open this room. Ask for a new one.");
  private static final UserError JUST_OPENED =
      UserError.of("LINK_JUST_OPENED", "This link was opened a moment ago elsewhere. Try again.");

  private final Links links;
  private final Sessions sessions;
  private final Limiter limiter;
  private final AccessTrail trail;

  DoorFields(Links links, Sessions sessions, Limiter limiter, AccessTrail trail) {
    this.links = links;
    this.sessions = sessions;
    this.limiter = limiter;
    this.trail = trail;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.ownMutation("openLink", this::open).ownMutation("leave", this::leave);
  }

  private OpenLinkPayload open(DataFetchingEnvironment environment) {
    var scope = Scope.of(environment);
    String token = environment.getArgument("token");
    return switch (links.open(scope, token == null ? "" : token)) {
      case Links.Exchange.Done(Person person) -> {
        trail.note(person.caller(), Opened.ROOM, scope.room().id(), scope.now());
        // Whose link it was is told inside.
        yield new OpenLinkPayload(person.role().isBehindPasskey() ? null : person, List.of());
      }
      case Links.Exchange.JustOpened() -> new OpenLinkPayload(null, List.of(JUST_OPENED));
      case Links.Exchange.Refused() -> {
        countWrong(scope);
        yield new OpenLinkPayload(null, List.of(REFUSED));
      }
    };
  }

  /**
   * Counts a wrong link. A right one opens whoever else guesses from the same network, and in
   * another room nobody has guessed: many may be behind one address.
   *
   * @throws Refusal with {@code TOO_MANY_REQUESTS} when it is one too many
   */
  private void countWrong(Scope scope) {
    var whose = scope.room().id() + " " + scope.network().name();
    if (limiter.take(Allowance.WRONG_LINKS, whose, scope.now()).isPresent()) {
      throw new Refusal(Refusal.Code.TOO_MANY_REQUESTS, "too many attempts; wait a minute");
    }
  }

  private LeavePayload leave(DataFetchingEnvironment environment) {
    return new LeavePayload(sessions.end(Scope.of(environment)), List.of());
  }
}
