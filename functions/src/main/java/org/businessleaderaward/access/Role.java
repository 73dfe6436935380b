package org.businessleaderaward.access;

import org.businessleaderaward.gateway.Room;

/** What somebody is to an edition; each role enters one room. */
public enum Role {
  NOMINATOR(Room.NOMINATIONS),
  ADVISER(Room.ADVISORY),
  JUROR(Room.JURY),
  SECRETARIAT(Room.SECRETARIAT);

  private final Room room;

  Role(Room room) {
    this.room = room;
  }

  /** The one room that this role may enter. */
  public Room room() {
    return room;
  }
}
