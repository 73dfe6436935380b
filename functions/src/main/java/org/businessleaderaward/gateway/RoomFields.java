package org.businessleaderaward.gateway;

/** What a module brings to the rooms: its fields. One implementation per module and room. */
public interface RoomFields {
  /** Adds the module's data fetchers. */
  void addTo(RoomWiring wiring);
}
