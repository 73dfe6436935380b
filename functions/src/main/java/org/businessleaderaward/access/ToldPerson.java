package org.businessleaderaward.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as an export says them, by the names of what is stored: all that is on record but the
 * session and the links, which open the room.
 */
final class ToldPerson {
  private ToldPerson() {}

  static Map<String, Object> of(PersonItem item) {
    var person = item.person();
    var told = new LinkedHashMap<String, Object>();
    told.put("id", person.id());
    told.put("role", person.role().name());
    told.put("edition", person.edition());
    told.put("subject", person.subject());
    told.put("name", person.name());
    told.put("email", person.email());
    told.put("language", person.language().name());
    putAt(told, "lastSeenAt", item.lastSeenAt, item.role());
    putAt(told, "openedAt", item.openedAt, item.role());
    putAt(told, "confirmedAt", item.confirmedAt, item.role());
    if (person.delivery() != null) {
      told.put("delivery", person.delivery().name());
    }
    putAt(told, "deliveryAt", item.deliveryAt, item.role());
    if (item.reads != null) {
      told.put("reads", true);
    }
    return told;
  }

  /** Of a juror the day: the minute would tell when a ballot was cast. */
  private static void putAt(
      Map<String, Object> told, String name, @Nullable Instant at, Role role) {
    if (at != null) {
      told.put(name, (role == Role.JUROR ? at.truncatedTo(ChronoUnit.DAYS) : at).toString());
    }
  }
}
