package org.businessleaderaward.access.door;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;

/** Coming in and leaving, in every room with sessions. */
public final class DoorFields implements RoomFields {
  private static final UserError REFUSED =
      UserError.of("LINK_REFUSED", "This link does not open this room. Ask for a new one.");
  private static final UserError JUST_OPENED =
      UserError.of("LINK_JUST_OPENED", "This link was opened a moment ago elsewhere. Try again.");

  private final Links links;
  private final Sessions sessions;
  private final GuessLimit limit;

  DoorFields(Links links, Sessions sessions, GuessLimit limit) {
    this.links = links;
    this.sessions = sessions;
    this.limit = limit;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.mutation("openLink", this::open).mutation("leave", this::leave);
  }

  private OpenLinkPayload open(DataFetchingEnvironment environment) {
    var scope = Scope.of(environment);
    String token = environment.getArgument("token");
    limit.admit(scope);
    return switch (links.open(scope, token == null ? "" : token)) {
      case Links.Opening.Opened(Person person) -> new OpenLinkPayload(person, List.of());
      case Links.Opening.JustOpened() -> new OpenLinkPayload(null, List.of(JUST_OPENED));
      case Links.Opening.Refused() -> {
        limit.count(scope);
        yield new OpenLinkPayload(null, List.of(REFUSED));
      }
    };
  }

  private LeavePayload leave(DataFetchingEnvironment environment) {
    return new LeavePayload(sessions.end(Scope.of(environment)), List.of());
  }
}
