package org.businessleaderaward.access.door;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** On which devices the caller is in, where that may be several, and their end. */
public final class DeviceFields implements RoomFields {
  private final Callers callers;
  private final Sessions sessions;

  DeviceFields(Callers callers, Sessions sessions) {
    this.callers = callers;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("devices", this::devices).mutation("endDevices", this::end);
  }

  private List<Sessions.Device> devices(DataFetchingEnvironment environment) {
    callers.require(environment);
    return sessions.devices(Scope.of(environment));
  }

  private EndDevicesPayload end(DataFetchingEnvironment environment) {
    callers.require(environment);
    var scope = Scope.of(environment);
    sessions.endOthers(scope, environment.getArgument("id"));
    return new EndDevicesPayload(sessions.devices(scope), List.of());
  }
}
