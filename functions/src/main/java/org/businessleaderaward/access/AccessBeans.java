package org.businessleaderaward.access;

import java.util.stream.Stream;
import org.businessleaderaward.access.door.DoorFields;
import org.businessleaderaward.access.door.MeFields;
import org.businessleaderaward.access.traces.ExpiringOpenings;
import org.businessleaderaward.access.traces.KeptMembers;
import org.businessleaderaward.access.traces.MemberTraces;
import org.businessleaderaward.access.traces.PersonalDataFields;
import org.businessleaderaward.access.trail.TrailFields;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** What stands in this module for what others ask for. */
public final class AccessBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .offer(Links.class, Callers.class, DeliveryNotes.class, MemberTraces.class)
        .offer(KeptMembers.class, ExpiringLinks.class, ExpiringOpenings.class)
        .bring(Room.ADVISORY.id(), MeFields.class)
        .bring(Room.SECRETARIAT.id(), MeFields.class, ReissueFields.class, OfficerFields.class)
        .bring(Room.SECRETARIAT.id(), PersonalDataFields.class, TrailFields.class);
    Stream.of(Room.values())
        .filter(Room::hasSessions)
        .forEach(room -> parts.bring(room.id(), DoorFields.class));
  }
}
