package org.businessleaderaward.audit;

import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** What the secretariat sees of the log. */
public final class AuditBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts.bring(Room.SECRETARIAT.id(), AuditFields.class);
  }
}
