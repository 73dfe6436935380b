package org.businessleaderaward.advisory.committee;

import java.time.Instant;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.jspecify.annotations.Nullable;

/**
 * A member of the advisory committee, as the secretariat sees them.
 *
 * @param id permanent identifier
 * @param name name
 * @param email mail address
 * @param language language to write in
 * @param lastSeenAt when the adviser was last in the room; null when never
 * @param delivery how far the last mail came; null when none was written
 * @param profile what the assignment goes by
 */
public record AdviserView(
    String id,
    String name,
    String email,
    Language language,
    @Nullable Instant lastSeenAt,
    Deliveries.@Nullable State delivery,
    AdviserProfile profile) {

  static AdviserView of(Person person, AdviserProfile profile) {
    return new AdviserView(
        person.id(),
        person.name(),
        person.email(),
        person.language(),
        person.lastSeenAt(),
        person.delivery(),
        profile);
  }
}
